package dev.maquette.render.vision;

import dev.maquette.render.vision.RectifiedWall.Place;
import java.util.Arrays;
import java.util.List;

/**
 * Parts a wall from ground of nearly its colour: along the foot of a wall runs an edge in the wall's level direction, with other colours below it than
 * above. A joint or a course has the same on both sides.
 */
final class GroundLine {

    /** As a share of the wall's width at that height: less is a window's sill. */
    private static final double LEAST_COVERAGE = 0.35;

    /** The share of pixels whose side can be told from their colour. */
    private static final double LEAST_DIFFERENCE = 0.72;

    /** As a share of the wall's height: what is compared on both sides. It is narrow, since a slanting shadow changes the colours too, but not at the line. */
    private static final double STRIP = 0.06;

    /** As a share of the picture: fewer pixels on a side tell nothing. */
    private static final double LEAST_STRIP = 0.003;

    private final LabPicture picture;
    private final boolean[] wall;
    private final RectifiedWall rectified;
    private final double[] coverage;
    private final double[] left;
    private final double[] right;

    private GroundLine(LabPicture picture, boolean[] wall, RectifiedWall rectified) {
        this.picture = picture;
        this.wall = wall;
        this.rectified = rectified;
        coverage = new double[rectified.rows()];
        left = new double[rectified.rows()];
        right = new double[rectified.rows()];
        Arrays.fill(left, rectified.columns());
    }

    /** For each pixel, whether it belongs to the wall only by its colour and lies below the wall's foot. */
    static boolean[] ground(LabPicture picture, boolean[] wall, RectifiedWall rectified, List<LineSegment> segments) {
        var line = new GroundLine(picture, wall, rectified);
        line.measureCoverage(segments);
        int foot = line.row();
        boolean[] ground = new boolean[wall.length];
        for (int i = 0; i < wall.length && foot >= 0; i++) {
            ground[i] = wall[i] && rectified.row(i) >= foot;
        }
        return ground;
    }

    private void measureCoverage(List<LineSegment> segments) {
        for (var segment : segments) {
            Place from = rectified.at(segment.x1(), segment.y1());
            Place to = rectified.at(segment.x2(), segment.y2());
            double length = Math.abs(to.x() - from.x());
            int middle = (int) Math.round((from.y() + to.y()) / 2);
            if (Math.abs(to.y() - from.y()) < 2 + 0.02 * length) {
                for (int row = Math.max(0, middle - 2); row <= Math.min(coverage.length - 1, middle + 2); row++) {
                    coverage[row] += length / Math.max(1, rectified.widthOf(row));
                    left[row] = Math.min(left[row], Math.min(from.x(), to.x()));
                    right[row] = Math.max(right[row], Math.max(from.x(), to.x()));
                }
            }
        }
    }

    /** The row from which on there is ground; -1 when there is none. */
    private int row() {
        int best = -1;
        double most = LEAST_DIFFERENCE;
        for (int row = coverage.length / 2; row < coverage.length; row++) {
            boolean peak = coverage[row] >= LEAST_COVERAGE
                    && coverage[row] >= coverage[row - 1]
                    && (row + 1 == coverage.length || coverage[row] > coverage[row + 1]);
            if (peak && reachesBottom(row)) {
                double difference = Math.min(difference(row, STRIP), difference(row, 1));
                if (difference > most) {
                    most = difference;
                    best = row;
                }
            }
        }
        return best;
    }

    /** Ground goes on to where the picture ends. */
    private boolean reachesBottom(int row) {
        for (int i = wall.length - picture.width(); i < wall.length; i++) {
            if (wall[i] && rectified.row(i) > row) {
                return true;
            }
        }
        return false;
    }

    /**
     * The share of pixels, of those below the line and those right above it, whose side their colour tells; 0 when there is too little to compare. Right
     * below, a slanting shadow shows no difference; farther down, the next boards or courses show none.
     */
    private double difference(int row, double depth) {
        var above = new ColourModel();
        var below = new ColourModel();
        for (int i = 0; i < wall.length; i++) {
            if (isBelow(i, row, depth)) {
                below.add(picture, i);
            } else if (isRightAbove(i, row)) {
                above.add(picture, i);
            }
        }
        if (Math.min(below.total(), above.total()) < LEAST_STRIP * wall.length) {
            return 0;
        }
        above.smooth();
        below.smooth();
        double toldAbove = 0;
        double toldBelow = 0;
        for (int i = 0; i < wall.length; i++) {
            if (isBelow(i, row, depth)) {
                toldBelow += below.logDensity(picture, i) > above.logDensity(picture, i) ? 1 : 0;
            } else if (isRightAbove(i, row)) {
                toldAbove += above.logDensity(picture, i) > below.logDensity(picture, i) ? 1 : 0;
            }
        }
        return (toldAbove / above.total() + toldBelow / below.total()) / 2;
    }

    private boolean isBelow(int i, int row, double depth) {
        return isBeside(i, row, rectified.row(i) - row, depth);
    }

    private boolean isRightAbove(int i, int row) {
        return isBeside(i, row, row - rectified.row(i), STRIP);
    }

    /** Between the ends of the line only: beside the wall, there is ground above it too. */
    private boolean isBeside(int i, int row, int away, double depth) {
        return wall[i]
                && rectified.row(i) >= 0
                && away > 1
                && away < 2 + depth * coverage.length
                && rectified.column(i) >= left[row]
                && rectified.column(i) <= right[row];
    }
}
