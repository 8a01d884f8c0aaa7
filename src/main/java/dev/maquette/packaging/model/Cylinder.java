package dev.maquette.packaging.model;

import static dev.maquette.packaging.model.PackageModel.METRES_PER_MILLIMETRE;

import dev.maquette.packaging.shape.PackageDimensions;
import dev.maquette.packaging.shape.Panel;

/** The body and the caps of a cylinder. */
final class Cylinder {

    /**
     * Divisible by four, so that the diameter is exact along both axes; the sides come no nearer to the axis than by
     * 0.06 percent of the radius, which is not seen.
     */
    private static final int SEGMENTS = 96;

    private Cylinder() {}

    /** Smooth all round; the seam has its vertices twice, at the left edge of the artwork and at the right. */
    static PanelSurface body(PackageDimensions size) {
        double radius = radius(size);
        double height = METRES_PER_MILLIMETRE * size.height();
        PanelSurface surface = new PanelSurface(2 * (SEGMENTS + 1), 2 * SEGMENTS);
        for (int step = 0; step <= SEGMENTS; step++) {
            double across = (double) step / SEGMENTS;
            surface.vertex(onRim(step, radius, 0), onRim(step, 1, 0), across, 1);
            surface.vertex(onRim(step, radius, height), onRim(step, 1, 0), across, 0);
        }
        for (int lower = 0; lower < 2 * SEGMENTS; lower += 2) {
            surface.triangle(lower, lower + 2, lower + 3);
            surface.triangle(lower, lower + 3, lower + 1);
        }
        return surface;
    }

    /** The top or the bottom. */
    static PanelSurface cap(PackageDimensions size, Panel panel) {
        double radius = radius(size);
        double height = panel == Panel.TOP ? METRES_PER_MILLIMETRE * size.height() : 0;
        Facing facing = Facing.of(panel);
        double[] outward = facing.outward();
        PanelSurface surface = new PanelSurface(SEGMENTS + 1, SEGMENTS);
        for (int step = 0; step < SEGMENTS; step++) {
            double[] direction = onRim(step, 1, 0);
            double across = (1 + dot(direction, facing.right())) / 2;
            double down = (1 - dot(direction, facing.up())) / 2;
            surface.vertex(onRim(step, radius, height), outward, across, down);
        }
        surface.vertex(new double[] {0, height, 0}, outward, 0.5, 0.5);
        for (int step = 0; step < SEGMENTS; step++) {
            int next = (step + 1) % SEGMENTS;
            // the rim goes round counter-clockwise only for who looks from above
            surface.triangle(SEGMENTS, panel == Panel.TOP ? step : next, panel == Panel.TOP ? next : step);
        }
        return surface;
    }

    private static double radius(PackageDimensions size) {
        return METRES_PER_MILLIMETRE * size.width() / 2;
    }

    /**
     * A point of the rim, from the seam at -Z by the left (-X), the front and the right round to the seam: the way that
     * the artwork of the body runs. First and last are exactly the same.
     */
    private static double[] onRim(int step, double radius, double height) {
        double angle = 2 * Math.PI * (step % SEGMENTS) / SEGMENTS;
        return new double[] {-radius * Math.sin(angle), height, -radius * Math.cos(angle)};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
