package dev.maquette.product;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * How a product is made, every default filled in.
 *
 * @param creativity 0..1, or null for the provider's own default
 * @param seed null for a random one
 * @param textureSize edge in pixels
 * @param meshSimplify share of triangles to remove
 */
@RegisterForReflection
public record ProductSettings(Double creativity, Long seed, int textureSize, double meshSimplify) {}
