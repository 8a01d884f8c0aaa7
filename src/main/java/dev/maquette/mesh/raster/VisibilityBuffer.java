package dev.maquette.mesh.raster;

import java.util.Arrays;
import java.util.List;

/** Which triangle is nearest to the camera at each sample (a z-buffer that keeps triangles instead of colours). */
final class VisibilityBuffer {

    static final int NOTHING = -1;

    private final int width;
    private final int[] triangles;
    private final float[] inverseDepths;

    VisibilityBuffer(List<ProjectedPart> parts, int width, int height) {
        this.width = width;
        triangles = new int[width * height];
        inverseDepths = new float[width * height];
        Arrays.fill(triangles, NOTHING);
        int[] vertices = new int[3];
        for (ProjectedPart part : parts) {
            int end = part.firstTriangle() + part.triangleCount();
            for (int triangle = part.firstTriangle(); triangle < end; triangle++) {
                part.vertices(triangle, vertices);
                draw(part, triangle, vertices, height);
            }
        }
    }

    private void draw(ProjectedPart part, int triangle, int[] vertices, int height) {
        int a = vertices[0];
        int b = vertices[1];
        int c = vertices[2];
        float[] x = part.x();
        float[] y = part.y();
        float[] inverse = part.inverseDepth();
        TriangleScan.scan(x[a], y[a], x[b], y[b], x[c], y[c], width, height, (column, row, shareA, shareB, shareC) -> {
            float inverseDepth = (float) (shareA * inverse[a] + shareB * inverse[b] + shareC * inverse[c]);
            int sample = row * width + column;
            if (inverseDepth > inverseDepths[sample]) {
                inverseDepths[sample] = inverseDepth;
                triangles[sample] = triangle;
            }
        });
    }

    /** The number of the triangle, counted over all parts, or {@link #NOTHING}. */
    int triangleAt(int column, int row) {
        return triangles[row * width + column];
    }
}
