package dev.maquette.provider.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A version of Tripo's model, as far as it checks the options of a generation.
 *
 * @param forbidden options to which it answers with an error
 */
record TripoModel(Set<String> forbidden, int leastFaces, int mostFaces) {

    private static final Map<String, TripoModel> KNOWN = Map.of(
            "v3.1-20260211", new TripoModel(Set.of(), 1, 1_500_000),
            "v3.0-20250812", new TripoModel(Set.of(), 1, 1_000_000),
            "v2.5-20250123", new TripoModel(Set.of("geometry_quality", "texture_quality", "auto_size"), 1, 500_000),
            "P1-20260311",
                    new TripoModel(Set.of("quad", "smart_low_poly", "generate_parts", "geometry_quality"), 48, 20_000),
            "P2-20260801", new TripoModel(Set.of("smart_low_poly", "generate_parts", "geometry_quality"), 48, 50_000));

    private static final Set<String> TEXTURE_MODELS = Set.of("v3.5-20260815", "v3.0-20250812", "v2.5-20250123");

    private static final List<String> SWITCHES =
            List.of("texture", "pbr", "quad", "smart_low_poly", "generate_parts", "auto_size", "enable_image_autofix");
    private static final List<String> SEEDS = List.of("model_seed", "texture_seed", "image_seed");
    private static final Map<String, Set<String>> WORDS = Map.of(
            "texture_quality", Set.of("standard", "detailed", "extreme"),
            "geometry_quality", Set.of("standard", "detailed"),
            "texture_alignment", Set.of("original_image", "geometry"),
            "orientation", Set.of("default", "align_image"));

    /** Checks model and options of a generation; throws the error that Tripo would answer with. */
    static void check(JsonNode body) {
        String name = body.path("model").asText(body.path("model_version").asText(""));
        if (name.isEmpty()) {
            throw TripoErrors.invalid("model", "It is required.");
        }
        TripoModel model = KNOWN.get(name);
        if (model == null) {
            throw TripoErrors.unknownModel(name);
        }
        model.forbidden.stream().filter(body::has).findFirst().ifPresent(option -> {
            throw TripoErrors.invalid(option, name + " does not take it.");
        });
        JsonNode faces = body.path("face_limit");
        if (!faces.isMissingNode()
                && !(faces.isInt() && faces.asInt() >= model.leastFaces && faces.asInt() <= model.mostFaces)) {
            throw TripoErrors.invalid("face_limit", model.leastFaces + " to " + model.mostFaces);
        }
        checkOptions(body);
    }

    /** Checks model and options of a texture, whose model may be missing. */
    static void checkTexture(JsonNode body) {
        if (body.has("model") && !TEXTURE_MODELS.contains(body.path("model").asText())) {
            throw TripoErrors.unknownModel(body.path("model").asText());
        }
        checkOptions(body);
    }

    private static void checkOptions(JsonNode body) {
        if (body.has("style")) {
            throw TripoErrors.invalid("style", "Styles are retired; say them in the prompt.");
        }
        SWITCHES.forEach(option -> require(body, option, body.path(option).isBoolean()));
        SEEDS.forEach(option -> require(body, option, body.path(option).isIntegralNumber()));
        WORDS.forEach((option, words) ->
                require(body, option, words.contains(body.path(option).asText())));
    }

    private static void require(JsonNode body, String option, boolean valid) {
        if (body.has(option) && !valid) {
            throw TripoErrors.invalid(option, "Its value or its type is not one of those offered.");
        }
    }
}
