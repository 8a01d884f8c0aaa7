package dev.maquette.provider.sandbox;

import dev.maquette.mesh.MeshPart;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Makes a mesh coarse by vertex clustering: all vertices in one cell of a grid become their mean (Rossignac and Borrel). */
final class VertexGrid {

    /** Cells along the longest edge of the model: its surface crosses a few thousand of them. */
    private static final int CELLS = 40;

    private record Cell(int x, int y, int z) {

        static Cell of(MeshPart part, int vertex, double size) {
            return new Cell(
                    along(part.positions()[3 * vertex], size),
                    along(part.positions()[3 * vertex + 1], size),
                    along(part.positions()[3 * vertex + 2], size));
        }

        private static int along(float position, double size) {
            return (int) Math.floor(position / size);
        }
    }

    private VertexGrid() {}

    /**
     * The part with one vertex for each cell and without texture coordinates; a part that is smaller than a cell loses
     * its triangles. The normals are left zero, so that a reader makes them anew.
     *
     * @param longestEdge of the whole model, in metres
     */
    static MeshPart merge(MeshPart part, float longestEdge) {
        double cell = longestEdge / (double) CELLS;
        Map<Cell, Integer> cells = new HashMap<>();
        int[] merged = new int[part.vertexCount()];
        double[] sums = new double[part.positions().length];
        int[] counts = new int[part.vertexCount()];
        for (int vertex = 0; vertex < merged.length; vertex++) {
            merged[vertex] = cells.computeIfAbsent(Cell.of(part, vertex, cell), _ -> cells.size());
            counts[merged[vertex]]++;
            for (int axis = 0; axis < 3; axis++) {
                sums[3 * merged[vertex] + axis] += part.positions()[3 * vertex + axis];
            }
        }
        float[] positions = new float[3 * cells.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = (float) (sums[i] / counts[i / 3]);
        }
        return new MeshPart(
                part.name(),
                positions,
                new float[positions.length],
                new float[0],
                triangles(part, merged),
                part.material());
    }

    private static int[] triangles(MeshPart part, int[] merged) {
        int[] kept = new int[part.triangles().length];
        int length = 0;
        for (int i = 0; i < kept.length; i += 3) {
            int a = merged[part.triangles()[i]];
            int b = merged[part.triangles()[i + 1]];
            int c = merged[part.triangles()[i + 2]];
            if (a != b && b != c && c != a) {
                kept[length++] = a;
                kept[length++] = b;
                kept[length++] = c;
            }
        }
        return Arrays.copyOf(kept, length);
    }
}
