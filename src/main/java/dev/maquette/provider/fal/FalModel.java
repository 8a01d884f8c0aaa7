package dev.maquette.provider.fal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.provider.ModelOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How one model behind the queue names its input and its output; all else is the same for all of them.
 *
 * @param id path of the model
 * @param imageKey input of the picture, or of the list of pictures
 * @param takesList whether it takes several pictures of the object
 * @param options input names to how their values come out of a request; null values are left out
 * @param outputKey output of the file with the GLB
 */
record FalModel(
        String id,
        String imageKey,
        boolean takesList,
        Map<String, Function<ModelOptions, Object>> options,
        String outputKey) {

    private static final Map<String, Function<ModelOptions, Object>> SEED = Map.of("seed", ModelOptions::seed);

    private static final Map<String, Function<ModelOptions, Object>> TRELLIS = Map.of(
            "seed", ModelOptions::seed,
            "texture_size", ModelOptions::textureSize,
            "mesh_simplify", options -> clamped(options.meshSimplify(), 0.90, 0.98));

    /** It counts triangles to keep instead of a share to remove, so that its default stands. */
    private static final Map<String, Function<ModelOptions, Object>> TRELLIS_2 = Map.of(
            "seed",
            ModelOptions::seed,
            "texture_size",
            options -> options.textureSize() == null ? null : Math.clamp(options.textureSize(), 1024, 4096));

    private static final List<FalModel> KNOWN = List.of(
            new FalModel("fal-ai/trellis", "image_url", false, TRELLIS, "model_mesh"),
            new FalModel("fal-ai/trellis/multi", "image_urls", true, TRELLIS, "model_mesh"),
            new FalModel("fal-ai/trellis-2", "image_url", false, TRELLIS_2, "model_glb"),
            new FalModel("fal-ai/triposr", "image_url", false, Map.of(), "model_mesh"),
            new FalModel("fal-ai/hunyuan3d-v3/image-to-3d", "input_image_url", false, Map.of(), "model_glb"),
            new FalModel("fal-ai/hyper3d/rodin/v2", "input_image_urls", true, SEED, "model_mesh"),
            new FalModel("fal-ai/meshy/v6/image-to-3d", "image_url", false, Map.of(), "model_glb"),
            new FalModel("tripo3d/h3.1/image-to-3d", "image_url", false, Map.of(), "model_mesh"),
            new FalModel("tripo3d/h3.1/multiview-to-3d", "image_urls", true, Map.of(), "model_mesh"));

    /** Single models that have a sibling for several pictures. */
    private static final Map<String, String> SIBLINGS = Map.of("fal-ai/trellis", "fal-ai/trellis/multi");

    static Optional<FalModel> find(String id) {
        return KNOWN.stream().filter(model -> model.id.equals(id)).findFirst();
    }

    /** The configured model. Throws {@link IllegalArgumentException} with the known ids. */
    static FalModel configured(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("maquette.providers.fal.model names " + id
                + ", which is not one of: "
                + KNOWN.stream().map(FalModel::id).collect(Collectors.joining(", "))));
    }

    /** The model to use for so many pictures: itself, or its sibling for several. */
    FalModel forImages(int images) {
        return images > 1
                ? Optional.ofNullable(SIBLINGS.get(id)).flatMap(FalModel::find).orElse(this)
                : this;
    }

    /** A model that takes one picture gets the first, the front view. */
    Map<String, Object> input(ModelOptions given, List<String> images) {
        Map<String, Object> input = new HashMap<>();
        input.put(imageKey, takesList ? images : images.getFirst());
        options.forEach(
                (name, option) -> Optional.ofNullable(option.apply(given)).ifPresent(value -> input.put(name, value)));
        return input;
    }

    /** The names of given options that it does not take. */
    List<String> leftOut(ModelOptions given) {
        return given.besides(options.keySet());
    }

    private static Double clamped(Double value, double least, double most) {
        return value == null ? null : (Double) Math.clamp(value, least, most);
    }

    /** Address of the GLB, or empty. */
    Optional<String> glb(JsonNode output) {
        return Optional.ofNullable(output.path(outputKey).path("url").textValue());
    }
}
