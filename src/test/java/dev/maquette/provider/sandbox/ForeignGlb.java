package dev.maquette.provider.sandbox;

import dev.maquette.mesh.GlbWriter;
import dev.maquette.mesh.Material;
import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.MeshPart;
import java.util.List;

/** Models that the sandbox did not make. */
final class ForeignGlb {

    private static final Material WHITE = new Material("white", new float[] {1, 1, 1, 1}, 0, 1, null, false);

    private ForeignGlb() {}

    /** Four triangles over a base of one metre. */
    static byte[] pyramid() {
        float[] positions = {0, 1, 0, -0.5f, 0, 0.5f, 0.5f, 0, 0.5f, 0, 0, -0.5f};
        return glb(positions, new int[] {0, 1, 2, 0, 2, 3, 0, 3, 1, 1, 3, 2});
    }

    /** A wavy cloth of one metre with so many vertices along each edge. */
    static byte[] cloth(int edge) {
        float[] positions = new float[3 * edge * edge];
        int[] triangles = new int[6 * (edge - 1) * (edge - 1)];
        int next = 0;
        for (int row = 0; row < edge; row++) {
            for (int column = 0; column < edge; column++) {
                int vertex = row * edge + column;
                positions[3 * vertex] = column / (edge - 1f);
                positions[3 * vertex + 1] = (float) (0.1 * Math.sin(10.0 * column / edge));
                positions[3 * vertex + 2] = row / (edge - 1f);
                if (row > 0 && column > 0) {
                    for (int corner : new int[] {0, -1, -edge - 1, 0, -edge - 1, -edge}) {
                        triangles[next++] = vertex + corner;
                    }
                }
            }
        }
        return glb(positions, triangles);
    }

    private static byte[] glb(float[] positions, int[] triangles) {
        MeshPart part = new MeshPart("shape", positions, new float[positions.length], new float[0], triangles, WHITE);
        return new GlbWriter().write(new Mesh(List.of(part)));
    }
}
