package dev.maquette.provider.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.provider.sandbox.object.PromptGrammar;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Reads and checks the bodies of new tasks as Tripo does. */
@ApplicationScoped
class TripoOrders {

    private static final int LONGEST_PROMPT = 1024;
    private static final int VIEWS = 4;
    private static final int TEXTURE_SIZE = 512;
    private static final int DETAILED_TEXTURE_SIZE = 1024;

    private final TripoFiles files;
    private final Workshop workshop;
    private final LikenessMaker likenesses;

    TripoOrders(TripoFiles files, Workshop workshop, LikenessMaker likenesses) {
        this.files = files;
        this.workshop = workshop;
        this.likenesses = likenesses;
    }

    Workshop.Order fromText(byte[] body) {
        JsonNode json = generation(body);
        if (json.has("orientation")) {
            throw TripoErrors.invalid("orientation", "There is no picture to align with.");
        }
        Subject subject = Subject.of(
                PromptGrammar.create(prompt("prompt", json.path("prompt"))).object());
        return order(TripoTask.TEXT_TO_MODEL, subject, json);
    }

    Workshop.Order fromImage(byte[] body) {
        JsonNode json = generation(body);
        return order(TripoTask.IMAGE_TO_MODEL, files.picture("input", json.path("input")), json);
    }

    Workshop.Order fromViews(byte[] body) {
        JsonNode json = generation(body);
        JsonNode inputs = json.path("inputs");
        if (!inputs.isArray() || inputs.size() != VIEWS) {
            throw TripoErrors.invalid("inputs", "Four slots: front, left, back, right; \"\" for a missing one.");
        }
        if (isEmpty(inputs.get(0))) {
            throw TripoErrors.invalid("inputs", "The front view is required.");
        }
        List<Subject> subjects = new ArrayList<>();
        inputs.forEach(input -> {
            if (!isEmpty(input)) {
                subjects.add(files.picture("inputs", input));
            }
        });
        if (subjects.size() < 2) {
            throw TripoErrors.invalid("inputs", "At least two views are required.");
        }
        return order(TripoTask.MULTIVIEW_TO_MODEL, Subject.mainOf(subjects), json);
    }

    /** There is no model to fetch afterwards: who imports one has it. */
    Workshop.Order ofImport(byte[] body) {
        JsonNode json = json(body);
        Subject subject = files.model("input", json.path("input"));
        return new Workshop.Order(TripoTask.IMPORT_MODEL, subject, json.toString(), 0, false, null, null);
    }

    Workshop.Order ofTexture(byte[] body) {
        JsonNode json = json(body);
        TripoModel.checkTexture(json);
        ModelWork original = workshop.find(json.path("input").asText()).orElseThrow(TripoErrors::unknownTask);
        if (workshop.state(original).phase() != ModelWork.Phase.SUCCEEDED) {
            throw TripoErrors.unfinishedTask();
        }
        JsonNode words = json.path("texture_prompt").path("text");
        if (words.isMissingNode()) {
            if (original.endpoint().equals(TripoTask.IMPORT_MODEL)) {
                throw TripoErrors.invalid("texture_prompt", "An imported model has no picture to go by.");
            }
            return order(TripoTask.TEXTURE_MODEL, original.subject(), json);
        }
        return order(TripoTask.TEXTURE_MODEL, painted(original, prompt("texture_prompt", words)), json);
    }

    private Subject painted(ModelWork original, String prompt) {
        Subject subject = original.subject();
        if (subject.object() != null) {
            return Subject.of(Repainting.of(subject.object(), prompt));
        }
        Likeness likeness = subject.likeness() == null ? likenesses.of(workshop.draw(original)) : subject.likeness();
        return Subject.of(likenesses.painted(likeness, prompt));
    }

    private static JsonNode generation(byte[] body) {
        JsonNode json = json(body);
        TripoModel.check(json);
        return json;
    }

    private static JsonNode json(byte[] body) {
        return WireJson.SNAKE.readObject(body).orElseThrow(TripoErrors::malformed);
    }

    private static String prompt(String parameter, JsonNode words) {
        String prompt = words.asText("");
        if (!words.isTextual() || prompt.isBlank() || prompt.length() > LONGEST_PROMPT) {
            throw TripoErrors.invalid(parameter, "It must have 1 to " + LONGEST_PROMPT + " characters.");
        }
        return prompt;
    }

    private static boolean isEmpty(JsonNode slot) {
        return slot.isTextual() ? slot.asText().isEmpty() : slot.isObject() && slot.isEmpty();
    }

    private static Workshop.Order order(String type, Subject subject, JsonNode json) {
        return new Workshop.Order(type, subject, json.toString(), textureSize(json), true, null, null);
    }

    /** Maps for light keep the colours on, whatever else is said. */
    private static int textureSize(JsonNode json) {
        if (!json.path("texture").asBoolean(true) && !json.path("pbr").asBoolean(true)) {
            return 0;
        }
        return json.path("texture_quality").asText("standard").equals("standard")
                ? TEXTURE_SIZE
                : DETAILED_TEXTURE_SIZE;
    }
}
