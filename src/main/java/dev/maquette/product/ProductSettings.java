package dev.maquette.product;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a product is made, every default filled in.
 *
 * @param creativity 0..1, or null for the provider's own default
 * @param seed null for a random one
 * @param textureSize edge in pixels
 * @param meshSimplify share of triangles to remove
 */
@RegisterForReflection
public record ProductSettings(
        @Schema(nullable = true) Double creativity,
        @Schema(nullable = true) Long seed,
        int textureSize,
        double meshSimplify) {}
