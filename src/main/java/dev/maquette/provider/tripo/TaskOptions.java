package dev.maquette.provider.tripo;

import dev.maquette.provider.ModelOptions;
import dev.maquette.provider.ModelRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The options of one request in Tripo's words. A style in words joins the prompt where there is one, since the presets of
 * earlier versions are gone.
 *
 * @param model the version that is asked for
 * @param taken names of the options that the kind of task and the version take
 */
record TaskOptions(ModelOptions given, TaskKind kind, String model, Set<String> taken) {

    /** Versions of textures, whose numbers are not those of models. */
    private static final Set<String> TEXTURE_MODELS = Set.of("v3.5-20260815", "v3.0-20250812", "v2.5-20250123");

    static TaskOptions of(ModelRequest request, TripoConfig config) {
        ModelOptions given = request.options();
        TaskKind kind = TaskKind.of(request);
        String wanted = given.modelVersion();
        Set<String> taken = new HashSet<>(kind.options());
        if (kind == TaskKind.TEXTURE_MODEL && wanted != null && !TEXTURE_MODELS.contains(wanted)) {
            taken.remove("model_version");
        }
        String configured = kind == TaskKind.TEXTURE_MODEL ? config.textureModel() : config.model();
        String model = wanted != null && taken.contains("model_version") ? wanted : configured;
        taken.removeAll(ModelVersion.of(model).lacks());
        return new TaskOptions(given, kind, model, taken);
    }

    List<String> leftOut() {
        return given.besides(taken);
    }

    void writeTo(Map<String, Object> task) {
        task.put("model", model);
        put(task, "texture", given.texture());
        put(task, "pbr", pbr());
        put(task, "texture_quality", given.textureQuality());
        put(task, "face_limit", ModelVersion.of(model).faces(given.faceLimit()));
        put(task, "auto_size", given.autoSize());
        put(task, "orientation", given.orientation());
        writeSeed(task);
    }

    /** The prompt with the style, or null when neither is given. */
    String words(String prompt) {
        String style = given.style() == null || given.style().isBlank() ? null : "Style: " + given.style();
        if (prompt == null || prompt.isBlank()) {
            return style;
        }
        return style == null ? prompt : prompt + "\n" + style;
    }

    /** Its default is true and would bring the colours back that were not wanted. */
    private Boolean pbr() {
        return given.pbr() == null && Boolean.FALSE.equals(given.texture()) ? Boolean.FALSE : given.pbr();
    }

    /** Shape, colours and the picture that words are turned into first have seeds of their own. */
    private void writeSeed(Map<String, Object> task) {
        if (given.seed() == null) {
            return;
        }
        task.put("texture_seed", given.seed());
        if (kind != TaskKind.TEXTURE_MODEL) {
            task.put("model_seed", given.seed());
        }
        if (kind == TaskKind.TEXT_TO_MODEL) {
            task.put("image_seed", given.seed());
        }
    }

    private void put(Map<String, Object> task, String option, Object value) {
        if (value != null && taken.contains(option)) {
            task.put(option, value);
        }
    }
}
