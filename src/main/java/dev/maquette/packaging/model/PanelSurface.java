package dev.maquette.packaging.model;

import dev.maquette.mesh.Material;
import dev.maquette.mesh.MeshPart;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/** The surface of one panel while it is built: every vertex knows its place on the panel as well as in space. */
final class PanelSurface {

    private static final float[] NO_COORDINATES = {};

    private final FloatBuffer positions;
    private final FloatBuffer normals;
    /** Across and down, each 0..1 from the panel's upper left. */
    private final FloatBuffer places;

    private final IntBuffer triangles;

    PanelSurface(int vertexCount, int triangleCount) {
        positions = FloatBuffer.allocate(3 * vertexCount);
        normals = FloatBuffer.allocate(3 * vertexCount);
        places = FloatBuffer.allocate(2 * vertexCount);
        triangles = IntBuffer.allocate(3 * triangleCount);
    }

    /**
     * Vertices are numbered from 0 in the order in which they are added.
     *
     * @param position x y z in metres
     * @param normal x y z, unit length
     * @param across 0 at the left edge of the panel, 1 at its right, seen from outside
     * @param down 0 at the upper edge, 1 at the lower
     */
    void vertex(double[] position, double[] normal, double across, double down) {
        for (int axis = 0; axis < 3; axis++) {
            // adding zero turns -0 into 0: programs that compare bits must find panels that meet at the same place
            positions.put((float) position[axis] + 0f);
            normals.put((float) normal[axis] + 0f);
        }
        places.put((float) across).put((float) down);
    }

    /** Three vertices, counter-clockwise seen from outside. */
    void triangle(int a, int b, int c) {
        triangles.put(a).put(b).put(c);
    }

    MeshPart plain(String name, Material material) {
        return part(name, material, NO_COORDINATES);
    }

    /** @param section what is seen of the material's texture */
    MeshPart printed(String name, Material material, PictureSection section) {
        float[] coordinates = new float[places.capacity()];
        for (int i = 0; i < coordinates.length; i += 2) {
            coordinates[i] = section.u(places.get(i));
            coordinates[i + 1] = section.v(places.get(i + 1));
        }
        return part(name, material, coordinates);
    }

    private MeshPart part(String name, Material material, float[] coordinates) {
        return new MeshPart(name, positions.array(), normals.array(), coordinates, triangles.array(), material);
    }
}
