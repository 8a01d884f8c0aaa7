package dev.maquette.provider;

import java.util.List;

/**
 * Asks for one textured 3D model of the object that the pictures show.
 *
 * @param images views of one object, the front view first; at least one
 * @param seed repeats a result where the provider can, or null
 * @param textureSize edge of the texture in pixels, 512, 1024 or 2048
 * @param meshSimplify share of triangles to remove, 0.90..0.98
 */
public record ModelRequest(List<ImageData> images, Long seed, int textureSize, double meshSimplify) {}
