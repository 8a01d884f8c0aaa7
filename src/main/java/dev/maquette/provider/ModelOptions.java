package dev.maquette.provider;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a model is to be made. Everything may be null, which leaves it to the provider. No provider knows all of it: what one
 * does not take, it leaves out and names.
 *
 * @param seed repeats a result where the provider can
 * @param textureSize edge of the texture in pixels, 512, 1024 or 2048
 * @param meshSimplify share of triangles to remove, 0.90..0.98
 * @param style a style in words
 * @param texture whether it gets colours at all
 * @param pbr whether it gets maps of roughness and metal
 * @param textureQuality {@code standard} or {@code detailed}
 * @param modelVersion the provider's name of it
 * @param faceLimit most triangles, 48..2000000
 * @param autoSize whether it gets the size of the real object in metres
 * @param orientation {@code default} or {@code align_image}
 */
@RegisterForReflection
public record ModelOptions(
        Long seed,
        Integer textureSize,
        Double meshSimplify,
        String style,
        Boolean texture,
        Boolean pbr,
        String textureQuality,
        String modelVersion,
        Integer faceLimit,
        Boolean autoSize,
        String orientation) {

    /** All is left to the provider. */
    public static final ModelOptions NONE =
            new ModelOptions(null, null, null, null, null, null, null, null, null, null, null);

    /** What Trellis knows. */
    public static ModelOptions ofTrellis(Long seed, Integer textureSize, Double meshSimplify) {
        return new ModelOptions(seed, textureSize, meshSimplify, null, null, null, null, null, null, null, null);
    }

    /** The names of the options that are given, but are not among those that a provider takes. */
    public List<String> besides(Set<String> taken) {
        return Stream.of(
                        option("seed", seed),
                        option("texture_size", textureSize),
                        option("mesh_simplify", meshSimplify),
                        option("style", style),
                        option("texture", texture),
                        option("pbr", pbr),
                        option("texture_quality", textureQuality),
                        option("model_version", modelVersion),
                        option("face_limit", faceLimit),
                        option("auto_size", autoSize),
                        option("orientation", orientation))
                .filter(Objects::nonNull)
                .map(Map.Entry::getKey)
                .filter(name -> !taken.contains(name))
                .toList();
    }

    private static Map.Entry<String, Object> option(String name, Object value) {
        return value == null ? null : Map.entry(name, value);
    }
}
