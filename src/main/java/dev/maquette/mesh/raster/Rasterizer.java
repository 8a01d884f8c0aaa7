package dev.maquette.mesh.raster;

import dev.maquette.mesh.BoundingBox;
import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.MeshPart;
import dev.maquette.mesh.Texture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws a mesh into a picture in plain Java: perspective, z-buffer, textures, smooth shading by soft lights, edges
 * smoothed by 2 x 2 samples per pixel that are mixed in linear light. The same input always gives the same picture.
 * Faces are drawn from both sides, and translucent materials as opaque ones.
 */
public final class Rasterizer {

    /** Bounds memory: 8 bytes for each of the 4 samples of a pixel. */
    private static final int MAX_EDGE = 4096;

    private static final int SAMPLES = 2;

    /**
     * Draws the whole mesh as the camera sees it; an empty mesh gives the background alone. Width and height are
     * 1..4096 pixels. Throws {@link dev.maquette.mesh.InvalidMeshException} if a texture cannot be decoded.
     */
    public Picture render(Mesh mesh, Camera camera, int width, int height, Background background) {
        if (width < 1 || height < 1 || width > MAX_EDGE || height > MAX_EDGE) {
            throw new IllegalArgumentException("A picture of %d x %d pixels cannot be drawn".formatted(width, height));
        }
        BoundingBox bounds = BoundingBox.of(mesh);
        View samples = new View(mesh, bounds, camera, width * SAMPLES, height * SAMPLES);
        List<ProjectedPart> parts = project(mesh, samples);
        VisibilityBuffer visibility = new VisibilityBuffer(parts, width * SAMPLES, height * SAMPLES);
        Backdrop backdrop = Backdrop.of(background, mesh, bounds, samples);
        PixelShader shader = new PixelShader(parts, visibility, new Lighting(samples), backdrop, SAMPLES);
        int[] argb = new int[width * height];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                argb[row * width + column] = shader.shade(column, row);
            }
        }
        return new Picture(width, height, argb);
    }

    private static List<ProjectedPart> project(Mesh mesh, View view) {
        Map<Texture, TextureSampler> samplers = new HashMap<>();
        List<ProjectedPart> parts = new ArrayList<>();
        int firstTriangle = 0;
        for (MeshPart part : mesh.parts()) {
            Texture texture = part.material().baseColorTexture();
            TextureSampler sampler = texture == null ? null : samplers.computeIfAbsent(texture, TextureSampler::new);
            parts.add(ProjectedPart.of(new Surface(part, sampler), firstTriangle, view));
            firstTriangle += part.triangleCount();
        }
        return parts;
    }
}
