package dev.maquette.mesh.raster;

import java.util.List;

/** Computes the colour of one pixel at a time from what is visible at its samples. */
final class PixelShader {

    private final List<ProjectedPart> parts;
    private final VisibilityBuffer visibility;
    private final Lighting lighting;
    private final Backdrop backdrop;
    private final int samples;

    private final int[] vertices = new int[3];
    private final double[] weights = new double[3];
    private final double[] normal = new double[3];
    private final float[] color = new float[3];
    private ProjectedPart part;

    /** @param samples samples of a pixel along each of its edges */
    PixelShader(
            List<ProjectedPart> parts, VisibilityBuffer visibility, Lighting lighting, Backdrop backdrop, int samples) {
        this.parts = parts;
        this.visibility = visibility;
        this.lighting = lighting;
        this.backdrop = backdrop;
        this.samples = samples;
        this.part = parts.isEmpty() ? null : parts.getFirst();
    }

    /** The pixel as sRGB with alpha, not premultiplied. */
    int shade(int pixelColumn, int pixelRow) {
        double red = 0;
        double green = 0;
        double blue = 0;
        double coverage = 0;
        for (int sample = 0; sample < samples * samples; sample++) {
            double alpha = sample(pixelColumn * samples + sample % samples, pixelRow * samples + sample / samples);
            red += alpha * color[0];
            green += alpha * color[1];
            blue += alpha * color[2];
            coverage += alpha;
        }
        if (coverage == 0) {
            return 0;
        }
        return (int) Math.round(255 * coverage / (samples * samples)) << 24
                | Srgb.fromLinear(red / coverage) << 16
                | Srgb.fromLinear(green / coverage) << 8
                | Srgb.fromLinear(blue / coverage);
    }

    /** Leaves the linear colour of the sample in {@link #color} and returns its alpha. */
    private double sample(int column, int row) {
        int triangle = visibility.triangleAt(column, row);
        if (triangle == VisibilityBuffer.NOTHING) {
            backdrop.color(column + 0.5, row + 0.5, color);
            return backdrop.alpha();
        }
        part = partOf(triangle);
        part.vertices(triangle, vertices);
        part.weights(vertices, column + 0.5, row + 0.5, weights);
        Surface surface = part.surface();
        surface.baseColor(vertices, weights, color);
        surface.normal(vertices, weights, normal);
        boolean backSeen = part.area(vertices) > 0;
        if (backSeen && lighting.facesAway(normal)) {
            turnRound(normal);
        }
        lighting.shade(surface.material(), normal, color);
        return 1;
    }

    private static void turnRound(double[] direction) {
        for (int axis = 0; axis < 3; axis++) {
            direction[axis] = -direction[axis];
        }
    }

    /** Neighbouring samples mostly show the same part, so the last one is tried first. */
    private ProjectedPart partOf(int triangle) {
        if (!holds(part, triangle)) {
            for (ProjectedPart candidate : parts) {
                if (holds(candidate, triangle)) {
                    return candidate;
                }
            }
        }
        return part;
    }

    private static boolean holds(ProjectedPart part, int triangle) {
        return triangle >= part.firstTriangle() && triangle < part.firstTriangle() + part.triangleCount();
    }
}
