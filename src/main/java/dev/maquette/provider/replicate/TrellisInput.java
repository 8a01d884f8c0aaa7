package dev.maquette.provider.replicate;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.maquette.provider.ModelRequest;
import java.util.List;

/**
 * Input of {@code firtoz/trellis}. More than one picture selects its multi-image mode.
 *
 * @param randomizeSeed the model's default true overrides the seed
 * @param generateModel the model's default false makes a paid run without a GLB
 */
record TrellisInput(
        @JsonProperty("images") List<String> images,
        @JsonProperty("seed") Long seed,
        @JsonProperty("randomize_seed") boolean randomizeSeed,
        @JsonProperty("generate_model") boolean generateModel,
        @JsonProperty("generate_color") boolean generateColor,
        @JsonProperty("texture_size") int textureSize,
        @JsonProperty("mesh_simplify") double meshSimplify) {

    static TrellisInput of(ModelRequest request, List<String> images) {
        return new TrellisInput(
                images,
                request.seed(),
                request.seed() == null,
                true,
                true,
                Math.clamp(request.textureSize(), 512, 2048),
                Math.clamp(request.meshSimplify(), 0.90, 0.98));
    }
}
