package dev.maquette.provider.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks the input of Trellis by the ranges that its schema gives, and reads what the sandbox needs of it. */
record TrellisInput(JsonNode json) {

    private record Range(double from, double to, boolean whole) {}

    private static final Map<String, Range> RANGES = Map.of(
            "texture_size", new Range(512, 2048, true),
            "mesh_simplify", new Range(0.9, 0.98, false),
            "ss_guidance_strength", new Range(0, 10, false),
            "ss_sampling_steps", new Range(1, 50, true),
            "slat_guidance_strength", new Range(0, 10, false),
            "slat_sampling_steps", new Range(1, 50, true),
            "seed", new Range(Integer.MIN_VALUE, Integer.MAX_VALUE, true));

    private static final List<String> SWITCHES = List.of(
            "randomize_seed",
            "generate_model",
            "generate_color",
            "generate_normal",
            "save_gaussian_ply",
            "return_no_background");

    private static final int DEFAULT_TEXTURE_SIZE = 1024;

    /** Beyond this a string is a picture, of which an echo needs only the beginning. */
    private static final int LONGEST_ECHO = 120;

    /** A broken rule: the rule's name in JSON Schema, the field and a sentence. */
    record Violation(String rule, String field, String message) {}

    /** Rules on options only; the pictures are the caller's. */
    List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        RANGES.forEach((field, range) -> {
            JsonNode value = json.path(field);
            if (!value.isMissingNode() && !value.isNull()) {
                check(field, value, range, violations);
            }
        });
        for (String field : SWITCHES) {
            JsonNode value = json.path(field);
            if (!value.isMissingNode() && !value.isBoolean()) {
                violations.add(new Violation("type", field, "Invalid type. Expected: boolean"));
            }
        }
        return violations;
    }

    private static void check(String field, JsonNode value, Range range, List<Violation> violations) {
        if (!value.isNumber() || range.whole && !value.canConvertToExactIntegral()) {
            String expected = range.whole ? "integer" : "number";
            violations.add(new Violation("type", field, "Invalid type. Expected: " + expected));
        } else if (value.asDouble() < range.from) {
            violations.add(new Violation("minimum", field, "Must be greater than or equal to " + range.from));
        } else if (value.asDouble() > range.to) {
            violations.add(new Violation("maximum", field, "Must be less than or equal to " + range.to));
        }
    }

    int textureSize() {
        return json.path("texture_size").asInt(DEFAULT_TEXTURE_SIZE);
    }

    boolean modelWanted() {
        return json.path("generate_model").asBoolean(false);
    }

    /** The input as an answer repeats it, without the bytes of pictures. */
    String echo() {
        return shortened(json.deepCopy()).toString();
    }

    private static JsonNode shortened(JsonNode node) {
        if (node.isTextual() && node.asText().length() > LONGEST_ECHO) {
            return TextNode.valueOf(node.asText().substring(0, LONGEST_ECHO) + "...");
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(property -> property.setValue(shortened(property.getValue())));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                ((ArrayNode) node).set(i, shortened(node.get(i)));
            }
        }
        return node;
    }
}
