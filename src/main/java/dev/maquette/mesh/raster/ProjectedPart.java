package dev.maquette.mesh.raster;

import dev.maquette.mesh.MeshPart;

/**
 * A mesh part as a view sees it: sample coordinates and inverse depth per vertex. Inverse depth, unlike depth, is
 * linear over the picture.
 *
 * @param firstTriangle number of the part's first triangle, counted over all parts
 */
record ProjectedPart(Surface surface, int firstTriangle, float[] x, float[] y, float[] inverseDepth) {

    static ProjectedPart of(Surface surface, int firstTriangle, View view) {
        MeshPart part = surface.part();
        int count = part.vertexCount();
        ProjectedPart projected =
                new ProjectedPart(surface, firstTriangle, new float[count], new float[count], new float[count]);
        for (int vertex = 0; vertex < count; vertex++) {
            projected.x[vertex] = (float) view.column(part.positions(), 3 * vertex);
            projected.y[vertex] = (float) view.row(part.positions(), 3 * vertex);
            projected.inverseDepth[vertex] = (float) (1 / view.depth(part.positions(), 3 * vertex));
        }
        return projected;
    }

    int triangleCount() {
        return surface.part().triangleCount();
    }

    /** The three vertices of a triangle, counted over all parts, written into {@code vertices}. */
    void vertices(int triangle, int[] vertices) {
        System.arraycopy(surface.part().triangles(), 3 * (triangle - firstTriangle), vertices, 0, 3);
    }

    /** Twice the area on the picture, negative where the triangle shows its front (rows count downwards). */
    double area(int[] vertices) {
        int a = vertices[0];
        int b = vertices[1];
        int c = vertices[2];
        return ((double) x[b] - x[a]) * ((double) y[c] - y[a]) - ((double) y[b] - y[a]) * ((double) x[c] - x[a]);
    }

    /** The shares of the three vertices at a point of the picture, corrected for perspective, written into {@code weights}. */
    void weights(int[] vertices, double column, double row, double[] weights) {
        double sum = 0;
        for (int corner = 0; corner < 3; corner++) {
            int next = vertices[(corner + 1) % 3];
            int last = vertices[(corner + 2) % 3];
            double opposite = (x[next] - column) * (y[last] - row) - (y[next] - row) * (x[last] - column);
            weights[corner] = opposite * inverseDepth[vertices[corner]];
            sum += weights[corner];
        }
        for (int corner = 0; corner < 3; corner++) {
            weights[corner] /= sum;
        }
    }
}
