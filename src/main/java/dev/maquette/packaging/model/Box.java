package dev.maquette.packaging.model;

import static dev.maquette.packaging.model.PackageModel.METRES_PER_MILLIMETRE;

import dev.maquette.packaging.shape.PackageDimensions;
import dev.maquette.packaging.shape.Panel;

/** The sides of a box. */
final class Box {

    private Box() {}

    static PanelSurface side(PackageDimensions size, Panel panel) {
        double[] half = {
            METRES_PER_MILLIMETRE * size.width() / 2,
            METRES_PER_MILLIMETRE * size.height() / 2,
            METRES_PER_MILLIMETRE * size.depth() / 2
        };
        Facing facing = Facing.of(panel);
        PanelSurface surface = new PanelSurface(4, 2);
        addCorner(surface, half, facing, -1, -1);
        addCorner(surface, half, facing, 1, -1);
        addCorner(surface, half, facing, 1, 1);
        addCorner(surface, half, facing, -1, 1);
        surface.triangle(0, 1, 2);
        surface.triangle(0, 2, 3);
        return surface;
    }

    /**
     * @param rightwards 1 for a corner on the right, -1 for one on the left
     * @param upwards 1 for an upper corner, -1 for a lower one
     */
    private static void addCorner(PanelSurface surface, double[] half, Facing facing, int rightwards, int upwards) {
        double[] outward = facing.outward();
        double[] position = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            position[axis] =
                    half[axis] * (outward[axis] + rightwards * facing.right()[axis] + upwards * facing.up()[axis]);
        }
        // standing on the ground instead of around the origin
        position[1] += half[1];
        surface.vertex(position, outward, (1 + rightwards) / 2.0, (1 - upwards) / 2.0);
    }
}
