package dev.maquette.provider.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model at fal, as far as its wire format goes.
 *
 * @param imageField name of the input field with the picture or pictures
 * @param several whether that field is a list
 * @param outputField under which the result holds the GLB
 */
record FalApplication(String imageField, boolean several, String outputField) {

    private static final FalApplication ONE_PICTURE = new FalApplication("image_url", false, "model_mesh");
    private static final FalApplication ONE_PICTURE_TO_GLB = new FalApplication("image_url", false, "model_glb");
    private static final FalApplication INPUT_PICTURE = new FalApplication("input_image_url", false, "model_glb");

    private static final Map<String, FalApplication> KNOWN = Map.of(
            "fal-ai/trellis", ONE_PICTURE,
            "fal-ai/trellis/multi", new FalApplication("image_urls", true, "model_mesh"),
            "fal-ai/trellis-2", ONE_PICTURE_TO_GLB,
            "fal-ai/triposr", ONE_PICTURE,
            "fal-ai/hunyuan3d-v3/image-to-3d", INPUT_PICTURE,
            "fal-ai/hunyuan-3d/v3.1/pro/image-to-3d", INPUT_PICTURE,
            "fal-ai/hyper3d/rodin/v2", new FalApplication("input_image_urls", true, "model_mesh"),
            "fal-ai/meshy/v6/image-to-3d", ONE_PICTURE_TO_GLB,
            "tripo3d/h3.1/image-to-3d", ONE_PICTURE,
            "tripo3d/h3.1/multiview-to-3d", new FalApplication("image_urls", true, "model_mesh"));

    static Optional<FalApplication> of(String id) {
        return Optional.ofNullable(KNOWN.get(id));
    }

    /** The addresses of the pictures; empty when the field is missing or of another type. */
    Optional<List<String>> images(JsonNode input) {
        JsonNode field = input.path(imageField);
        List<String> addresses = new ArrayList<>();
        if (several) {
            field.forEach(address -> addresses.add(address.asText()));
        } else if (field.isTextual()) {
            addresses.add(field.asText());
        }
        return addresses.isEmpty() || field.isArray() != several ? Optional.empty() : Optional.of(addresses);
    }
}
