package dev.maquette.provider.replicate;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.maquette.provider.ModelOptions;
import java.util.List;
import java.util.Set;

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
        @JsonProperty("texture_size") Integer textureSize,
        @JsonProperty("mesh_simplify") Double meshSimplify) {

    /** The options that it knows. */
    static final Set<String> TAKEN = Set.of("seed", "texture_size", "mesh_simplify");

    static TrellisInput of(ModelOptions options, List<String> images) {
        return new TrellisInput(
                images,
                options.seed(),
                options.seed() == null,
                true,
                true,
                options.textureSize() == null ? null : (Integer) Math.clamp(options.textureSize(), 512, 2048),
                options.meshSimplify() == null ? null : (Double) Math.clamp(options.meshSimplify(), 0.90, 0.98));
    }
}
