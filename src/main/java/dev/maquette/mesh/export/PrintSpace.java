package dev.maquette.mesh.export;

import dev.maquette.mesh.BoundingBox;
import dev.maquette.mesh.MeshPart;

/**
 * The space of 3D printing: millimetres, Z up. The model is turned a quarter round the X axis, so that its upper side
 * stays up and its front, which looks along +Z, looks along -Y, the front of a print bed.
 */
final class PrintSpace {

    private static final float MILLIMETRES = 1000;

    private PrintSpace() {}

    /** x y z per vertex of the part. */
    static float[] positions(MeshPart part) {
        float[] source = part.positions();
        float[] target = new float[source.length];
        for (int i = 0; i < source.length; i += 3) {
            target[i] = MILLIMETRES * source[i];
            target[i + 1] = -MILLIMETRES * source[i + 2];
            target[i + 2] = MILLIMETRES * source[i + 1];
        }
        return target;
    }

    /** The smallest x, y and z of what is within bounds that are given in the space of meshes. */
    static float[] lowestCorner(BoundingBox bounds) {
        return new float[] {MILLIMETRES * bounds.min()[0], -MILLIMETRES * bounds.max()[2], MILLIMETRES * bounds.min()[1]
        };
    }
}
