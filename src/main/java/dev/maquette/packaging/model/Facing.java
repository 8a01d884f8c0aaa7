package dev.maquette.packaging.model;

import dev.maquette.packaging.shape.Panel;

/**
 * How a flat panel stands in the space of meshes (Y up, the front towards +Z).
 *
 * @param right x y z of the direction that is right on its artwork, seen from outside
 * @param up x y z of the direction that is up on its artwork
 */
record Facing(double[] right, double[] up) {

    private static final double[] TO_THE_TOP = {0, 1, 0};

    /** As {@link Panel} says. Left and right are those of a person who looks at the front, so the left is at -X. */
    static Facing of(Panel panel) {
        return switch (panel) {
            case FRONT -> new Facing(new double[] {1, 0, 0}, TO_THE_TOP);
            case BACK -> new Facing(new double[] {-1, 0, 0}, TO_THE_TOP);
            case LEFT -> new Facing(new double[] {0, 0, 1}, TO_THE_TOP);
            case RIGHT -> new Facing(new double[] {0, 0, -1}, TO_THE_TOP);
            case TOP -> new Facing(new double[] {1, 0, 0}, new double[] {0, 0, -1});
            case BOTTOM -> new Facing(new double[] {1, 0, 0}, new double[] {0, 0, 1});
            case BODY -> throw new IllegalArgumentException("The body of a cylinder is not flat");
        };
    }

    /** The direction that the panel looks to, of unit length. */
    double[] outward() {
        return new double[] {
            right[1] * up[2] - right[2] * up[1],
            right[2] * up[0] - right[0] * up[2],
            right[0] * up[1] - right[1] * up[0]
        };
    }
}
