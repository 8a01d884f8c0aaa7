package dev.maquette.product;

import dev.maquette.asset.image.ImageReference;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * The input of a product job.
 *
 * @param base what is edited, null for a creation
 * @param references pictures that came with the request
 * @param imageCount views to make; none are made when {@code images} are given
 * @param images pictures that go straight to the 3D step
 */
@RegisterForReflection
public record ProductRun(
        IterationType type,
        String prompt,
        Base base,
        List<ImageReference> references,
        int imageCount,
        List<ImageReference> images,
        ProductSettings settings) {

    /**
     * What an edit begins with, as it was when it was asked for.
     *
     * @param images the canonical views
     */
    @RegisterForReflection
    public record Base(String iterationId, String description, List<ImageReference> images) {}
}
