package dev.maquette.provider.tripo;

import dev.maquette.provider.ImageData;
import dev.maquette.provider.ModelRequest;
import dev.maquette.provider.ModelRequest.FromText;
import dev.maquette.provider.ModelRequest.FromViews;
import dev.maquette.provider.ModelRequest.Import;
import dev.maquette.provider.ModelRequest.Texture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Writes requests as tasks; their files are uploaded on the way. */
class TaskWriter {

    /** Front, left, back, right. */
    private static final int VIEWS = 4;

    private static final String NO_VIEW = "";

    /** For what the provider has no picture to go by. */
    private static final String NEUTRAL_TEXTURE = "Natural colours and materials that suit the object";

    private final TripoConfig config;
    private final FileStaging staging;
    private final Predicate<String> imported;

    /** @param imported tells whether a task of this id imported its model */
    TaskWriter(TripoConfig config, FileStaging staging, Predicate<String> imported) {
        this.config = config;
        this.staging = staging;
        this.imported = imported;
    }

    NewTask write(ModelRequest request) {
        TaskOptions options = TaskOptions.of(request, config);
        Map<String, Object> body = new LinkedHashMap<>();
        switch (request) {
            case FromText text -> body.put("prompt", options.words(text.prompt()));
            case FromViews views -> writeViews(body, views.views());
            case Import model -> body.put("input", staging.model(model.glb()));
            case Texture texture -> writeTexture(body, texture, options);
        }
        if (options.kind() != TaskKind.IMPORT_MODEL) { // the only kind without versions
            options.writeTo(body);
        }
        return new NewTask(options.kind(), body);
    }

    private void writeViews(Map<String, Object> body, List<ImageData> views) {
        if (views.size() == 1) {
            body.put("input", staging.picture(views.getFirst()));
            return;
        }
        List<String> slots = new ArrayList<>(Collections.nCopies(VIEWS, NO_VIEW));
        for (int view = 0; view < Math.min(views.size(), VIEWS); view++) {
            slots.set(view, staging.picture(views.get(view)));
        }
        body.put("inputs", slots);
    }

    /** Without words the pictures are used again that the model was made from; an imported model has none. */
    private void writeTexture(Map<String, Object> body, Texture texture, TaskOptions options) {
        body.put("input", texture.taskId());
        String words = options.words(texture.prompt());
        if (words == null && imported.test(texture.taskId())) {
            words = NEUTRAL_TEXTURE;
        }
        if (words != null) {
            body.put("texture_prompt", Map.of("text", words));
        }
    }
}
