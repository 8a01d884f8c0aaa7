package dev.maquette.render.vision;

import dev.maquette.render.vision.RectifiedWall.Place;
import java.util.List;

/**
 * Parts a wall from ground of nearly its colour: along the foot of a wall runs an edge in the wall's level direction, with other colours below it than
 * above. A joint or a course has the same on both sides.
 */
final class GroundLine {

    /** As a share of the wall's width at that height: less is a window's sill. */
    private static final double LEAST_COVERAGE = 0.35;

    /** The share of pixels whose side can be told from their colour. */
    private static final double LEAST_DIFFERENCE = 0.85;

    /** As a share of the wall's height: what is compared with what lies below the line. */
    private static final double STRIP = 0.2;

    private static final double LEAST_GROUND = 0.01;

    private final LabPicture picture;
    private final boolean[] wall;
    private final RectifiedWall rectified;
    private final double[] coverage;

    private GroundLine(LabPicture picture, boolean[] wall, RectifiedWall rectified) {
        this.picture = picture;
        this.wall = wall;
        this.rectified = rectified;
        coverage = new double[rectified.rows()];
    }

    /** For each pixel, whether it belongs to the wall only by its colour and lies below the wall's foot. */
    static boolean[] ground(
            LabPicture picture, boolean[] wall, RectifiedWall rectified, List<LineSegment> segments) {
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
            if (peak) {
                double difference = difference(row);
                if (difference > most) {
                    most = difference;
                    best = row;
                }
            }
        }
        return best;
    }

    private double difference(int row) {
        var above = new ColourModel();
        var below = new ColourModel();
        int strip = (int) (STRIP * coverage.length);
        boolean reachesBottom = false;
        for (int i = 0; i < wall.length; i++) {
            if (wall[i] && rectified.row(i) > row + 1) {
                below.add(picture, i);
                reachesBottom |= i >= wall.length - picture.width();
            } else if (wall[i] && rectified.row(i) < row - 1 && rectified.row(i) > row - strip) {
                above.add(picture, i);
            }
        }
        if (!reachesBottom || Math.min(below.total(), above.total()) < LEAST_GROUND * wall.length) {
            return 0;
        }
        above.smooth();
        below.smooth();
        double toldAbove = 0;
        double toldBelow = 0;
        for (int i = 0; i < wall.length; i++) {
            if (wall[i] && rectified.row(i) > row + 1) {
                toldBelow += below.logDensity(picture, i) > above.logDensity(picture, i) ? 1 : 0;
            } else if (wall[i] && rectified.row(i) < row - 1 && rectified.row(i) > row - strip) {
                toldAbove += above.logDensity(picture, i) > below.logDensity(picture, i) ? 1 : 0;
            }
        }
        return (toldAbove / above.total() + toldBelow / below.total()) / 2;
    }
}
