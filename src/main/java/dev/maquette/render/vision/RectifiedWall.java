package dev.maquette.render.vision;

import dev.maquette.render.projection.Mask;
import java.util.Arrays;

/**
 * A wall as if seen from straight ahead: where each pixel of the reduced photo lies in columns and rows of the wall, which are about as large as pixels in
 * the picture's middle. Beyond the wall's own extent there is nothing.
 */
final class RectifiedWall {

    /** In columns and rows. */
    record Place(double x, double y) {}

    private static final int NOWHERE = -1;

    private final WallView view;
    private final WallView.Extent extent;
    private final double unit;
    private final int[] row;
    private final int[] column;
    private final int[] first;
    private final int[] last;

    /** Both in pixels of the reduced photo. */
    RectifiedWall(WallPose pose, Mask wall) {
        int width = wall.width();
        int height = wall.height();
        var seen = new WallView(pose, width, height).reaches(wall) ? pose : WallPose.FACING;
        view = new WallView(seen, width, height);
        extent = view.extent(wall);
        unit = Math.max(
                1 / seen.focal(),
                Math.max(extent.right() - extent.left(), extent.bottom() - extent.top()) / (2.0 * (width + height)));
        row = new int[width * height];
        column = new int[width * height];
        first = new int[rows()];
        last = new int[rows()];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (int i = 0; i < row.length; i++) {
            place(i, at(i % width + 0.5, i / width + 0.5), wall.coverage()[i] != 0);
        }
    }

    private void place(int i, Place place, boolean wall) {
        boolean inside = place.x() >= 0 && place.y() >= 0 && place.x() < columns() && place.y() < rows();
        column[i] = inside ? (int) place.x() : NOWHERE;
        row[i] = inside ? (int) place.y() : NOWHERE;
        if (inside && wall) {
            first[row[i]] = Math.min(first[row[i]], column[i]);
            last[row[i]] = Math.max(last[row[i]], column[i]);
        }
    }

    int rows() {
        return (int) ((extent.bottom() - extent.top()) / unit) + 1;
    }

    int columns() {
        return (int) ((extent.right() - extent.left()) / unit) + 1;
    }

    /** The row of a pixel; -1 outside the wall's extent. */
    int row(int i) {
        return row[i];
    }

    /** The column of a pixel; -1 outside the wall's extent. */
    int column(int i) {
        return column[i];
    }

    /** From the first to the last pixel of wall in a row. */
    int widthOf(int row) {
        return Math.max(0, last[row] - first[row] + 1);
    }

    /** The place of a point in the reduced photo. */
    Place at(double x, double y) {
        if (view.nearness(x, y) <= 0.01) {
            return new Place(NOWHERE, NOWHERE);
        }
        return new Place((view.onPlane(0, x, y) - extent.left()) / unit, (view.onPlane(1, x, y) - extent.top()) / unit);
    }
}
