package dev.maquette.provider;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * Asks for one picture.
 *
 * @param prompt what the picture shows
 * @param references pictures that it must agree with, in order of weight; may be empty
 * @param aspectRatio the ratio that is wanted; the provider makes the nearest one that its model offers
 * @param seed repeats a result where the provider can, or null
 * @param creativity 0 (literal) to 1 (free), or null for the provider's default
 * @param background what is behind the object, where the provider can choose
 */
public record ImageRequest(
        String prompt,
        List<ImageData> references,
        AspectRatio aspectRatio,
        Long seed,
        Double creativity,
        Background background) {

    /** All but the picture itself is left to the provider. */
    public ImageRequest(String prompt, List<ImageData> references, AspectRatio aspectRatio) {
        this(prompt, references, aspectRatio, null, null, Background.AUTO);
    }

    /** What is behind the object. */
    @RegisterForReflection
    public enum Background {
        /** As the provider sees fit. */
        AUTO,
        OPAQUE,
        TRANSPARENT
    }
}
