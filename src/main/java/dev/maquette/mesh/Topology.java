package dev.maquette.mesh;

import java.util.Arrays;

/** How the indices of a primitive form triangles (glTF 2.0, section 3.7.2.1). */
enum Topology {
    TRIANGLES,
    TRIANGLE_STRIP,
    TRIANGLE_FAN,
    /** Points and lines, which have no surface. */
    NO_TRIANGLES;

    static Topology of(GltfObject primitive) {
        return switch (primitive.integer("mode", 0, 6, 4)) {
            case 4 -> TRIANGLES;
            case 5 -> TRIANGLE_STRIP;
            case 6 -> TRIANGLE_FAN;
            default -> NO_TRIANGLES;
        };
    }

    int triangleCount(int indices) {
        return switch (this) {
            case TRIANGLES -> indices / 3;
            case TRIANGLE_STRIP, TRIANGLE_FAN -> Math.max(0, indices - 2);
            case NO_TRIANGLES -> 0;
        };
    }

    /** Three indices for each triangle; those that name a vertex twice, with which strips are joined, are left out. */
    int[] triangles(int[] indices) {
        int[] triangles = new int[3 * triangleCount(indices.length)];
        int length = 0;
        for (int i = 0; i < triangles.length / 3; i++) {
            int a = indices[corner(i, 0)];
            int b = indices[corner(i, 1)];
            int c = indices[corner(i, 2)];
            if (a != b && b != c && c != a) {
                triangles[length++] = a;
                triangles[length++] = b;
                triangles[length++] = c;
            }
        }
        return Arrays.copyOf(triangles, length);
    }

    private int corner(int triangle, int corner) {
        return switch (this) {
            case TRIANGLES -> 3 * triangle + corner;
            // every other triangle of a strip goes round the other way
            case TRIANGLE_STRIP -> triangle + (corner == 0 ? 0 : triangle % 2 == 0 ? corner : 3 - corner);
            case TRIANGLE_FAN -> corner == 2 ? 0 : triangle + 1 + corner;
            case NO_TRIANGLES -> throw new IllegalStateException("There are no triangles");
        };
    }
}
