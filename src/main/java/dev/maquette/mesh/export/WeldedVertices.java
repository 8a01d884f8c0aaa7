package dev.maquette.mesh.export;

import java.util.Arrays;

/**
 * Vertices of which no two are at the same place. Meshes split vertices where normals or texture coordinates differ;
 * printing needs to know that the surface is closed there.
 */
final class WeldedVertices {

    private final float[] positions;
    private final int[] numbers;
    private int count;

    /** @param source x y z per vertex, finite */
    WeldedVertices(float[] source) {
        int vertices = source.length / 3;
        positions = new float[source.length];
        numbers = new int[vertices];
        int[] slots = new int[Integer.highestOneBit(Math.max(1, vertices)) * 4];
        Arrays.fill(slots, -1);
        for (int vertex = 0; vertex < vertices; vertex++) {
            int slot = freeOrEqualSlot(slots, source, 3 * vertex);
            if (slots[slot] < 0) {
                System.arraycopy(source, 3 * vertex, positions, 3 * count, 3);
                slots[slot] = count++;
            }
            numbers[vertex] = slots[slot];
        }
    }

    private int freeOrEqualSlot(int[] slots, float[] source, int i) {
        // adding zero turns -0 into 0, which is the same place
        int hash = 31 * (31 * Float.hashCode(source[i] + 0f) + Float.hashCode(source[i + 1] + 0f))
                + Float.hashCode(source[i + 2] + 0f);
        int slot = (hash * 0x9E3779B9 >>> 7) & (slots.length - 1);
        while (slots[slot] >= 0 && !equal(3 * slots[slot], source, i)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean equal(int welded, float[] source, int i) {
        return positions[welded] == source[i]
                && positions[welded + 1] == source[i + 1]
                && positions[welded + 2] == source[i + 2];
    }

    int count() {
        return count;
    }

    float coordinate(int welded, int axis) {
        return positions[3 * welded + axis];
    }

    /** The welded vertex at the place of a vertex of the source. */
    int of(int vertex) {
        return numbers[vertex];
    }
}
