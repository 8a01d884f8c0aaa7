package dev.maquette.render.vision;

import dev.maquette.render.projection.Homography;
import dev.maquette.render.projection.Mask;

/**
 * A wall's plane seen in a pose, one unit in front of the camera where the picture's middle looks at it. Turns places in the picture into places on the
 * plane and fits the surface's own coordinates to what a mask leaves of it.
 */
final class WallView {

    /** Where the wall is twenty times as far as in the picture's middle, a pixel tells nothing of it any more. */
    private static final double LEAST_NEARNESS = 0.05;

    private static final int HALF_COVERED = 128;

    /** A box on the plane. */
    record Extent(double left, double top, double right, double bottom) {}

    private final double[] rotation;
    private final double focal;
    private final double middleX;
    private final double middleY;

    WallView(WallPose pose, int width, int height) {
        rotation = pose.rotation();
        focal = pose.focal();
        middleX = width / 2.0;
        middleY = height / 2.0;
    }

    /** How near the wall is at a place in the picture, 1 in the middle; 0 and below at and beyond the horizon. */
    double nearness(double px, double py) {
        return (rotation[2] * (px - middleX) / focal + rotation[5] * (py - middleY) / focal + rotation[8])
                / rotation[8];
    }

    /** The place on the plane along its axis 0 (right) or 1 (down), from the place that the picture's middle looks at. */
    double onPlane(int axis, double px, double py) {
        double distance = 1 / nearness(px, py);
        return rotation[axis] * distance * (px - middleX) / focal
                + rotation[3 + axis] * distance * (py - middleY) / focal
                + rotation[6 + axis] * (distance - 1);
    }

    /** Whether every place that the mask covers lies before the horizon. */
    boolean reaches(Mask mask) {
        double[] least = {Double.MAX_VALUE};
        eachEnd(mask, (x, y) -> least[0] = Math.min(least[0], nearness(x, y)));
        return least[0] >= LEAST_NEARNESS;
    }

    /** The box around what the mask covers, on the plane. An empty mask counts as one that covers everything. */
    Extent extent(Mask mask) {
        double[] extent = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        eachEnd(mask, (x, y) -> {
            double right = onPlane(0, x, y);
            double down = onPlane(1, x, y);
            extent[0] = Math.min(extent[0], right);
            extent[1] = Math.min(extent[1], down);
            extent[2] = Math.max(extent[2], right);
            extent[3] = Math.max(extent[3], down);
        });
        return new Extent(extent[0], extent[1], extent[2], extent[3]);
    }

    /** To pixels, from coordinates whose (0, 0) is the extent's upper left corner and whose unit, in both directions, is its width. */
    Homography surface(Extent extent) {
        double[] origin = new double[3];
        for (int row = 0; row < 3; row++) {
            origin[row] = rotation[row * 3] * extent.left() + rotation[row * 3 + 1] * extent.top() + (row == 2 ? 1 : 0);
        }
        double unit = extent.right() - extent.left();
        return new Homography(
                unit * x(rotation[0], rotation[6]),
                unit * x(rotation[1], rotation[7]),
                x(origin[0], origin[2]),
                unit * y(rotation[3], rotation[6]),
                unit * y(rotation[4], rotation[7]),
                y(origin[1], origin[2]),
                unit * rotation[6],
                unit * rotation[7],
                origin[2]);
    }

    private double x(double right, double away) {
        return focal * right + middleX * away;
    }

    private double y(double down, double away) {
        return focal * down + middleY * away;
    }

    private interface Corner {
        void at(double x, double y);
    }

    /** The corners of the first and last pixel that is covered by half at least, row by row: nothing between can be farther out. */
    private static void eachEnd(Mask mask, Corner corner) {
        boolean empty = true;
        for (int y = 0; y < mask.height(); y++) {
            int first = 0;
            int last = mask.width() - 1;
            while (first <= last && mask.at(first, y) < HALF_COVERED) {
                first++;
            }
            while (last > first && mask.at(last, y) < HALF_COVERED) {
                last--;
            }
            if (first <= last) {
                empty = false;
                corners(first, last + 1, y, y + 1, corner);
            }
        }
        if (empty) {
            corners(0, mask.width(), 0, mask.height(), corner);
        }
    }

    private static void corners(int left, int right, int top, int bottom, Corner corner) {
        corner.at(left, top);
        corner.at(right, top);
        corner.at(left, bottom);
        corner.at(right, bottom);
    }
}
