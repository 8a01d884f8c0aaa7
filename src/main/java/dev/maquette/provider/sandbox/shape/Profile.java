package dev.maquette.provider.sandbox.shape;

import java.util.ArrayList;
import java.util.List;

/**
 * The outline of a turned object: points at a radius and a height in metres, from the foot upwards on the outside (so
 * that outside is to the right of the way). Corners of more than {@value #CREASE_DEGREES} degrees stay sharp.
 */
final class Profile {

    private static final double CREASE_DEGREES = 35;
    private static final int STEPS = 7;
    private static final double SAME_POINT = 1e-7;

    /**
     * A point with the normal of the surface there.
     *
     * @param along 0 at the first point .. 1 at the last one
     */
    record Point(double radius, double height, double normalRadius, double normalHeight, double along) {}

    private record Corner(double radius, double height) {
        double distance(Corner other) {
            return Math.hypot(radius - other.radius, height - other.height);
        }

        Corner towards(Corner other, double share) {
            return new Corner(radius + (other.radius - radius) * share, height + (other.height - height) * share);
        }
    }

    private final List<Corner> corners = new ArrayList<>();

    static Profile from(double radius, double height) {
        return new Profile().to(radius, height);
    }

    Profile to(double radius, double height) {
        Corner corner = new Corner(radius, height);
        if (corners.isEmpty() || corners.getLast().distance(corner) > SAME_POINT) {
            corners.add(corner);
        }
        return this;
    }

    /** Goes towards the corner and on to the next point, with the corner rounded off at {@code fillet} metres from it. */
    Profile round(double radius, double height, double fillet, double nextRadius, double nextHeight) {
        Corner before = corners.getLast();
        Corner corner = new Corner(radius, height);
        Corner next = new Corner(nextRadius, nextHeight);
        Corner start = corner.towards(before, Math.min(0.5, fillet / corner.distance(before)));
        Corner end = corner.towards(next, Math.min(0.5, fillet / corner.distance(next)));
        for (int step = 0; step <= STEPS; step++) {
            double t = (double) step / STEPS;
            Corner point = start.towards(corner, t).towards(corner.towards(end, t), t);
            to(point.radius, point.height);
        }
        return to(nextRadius, nextHeight);
    }

    /** A smooth curve through the given points (radius, height, radius, height, ...), beginning at the last one. */
    Profile curve(double... radiiAndHeights) {
        List<Vector> knots = new ArrayList<>();
        knots.add(new Vector(corners.getLast().radius, corners.getLast().height, 0));
        for (int i = 0; i < radiiAndHeights.length; i += 2) {
            knots.add(new Vector(radiiAndHeights[i], radiiAndHeights[i + 1], 0));
        }
        new Curve(knots).points(STEPS).stream().skip(1).forEach(point -> to(Math.max(0, point.x()), point.y()));
        return this;
    }

    double length() {
        double length = 0;
        for (int i = 1; i < corners.size(); i++) {
            length += corners.get(i).distance(corners.get(i - 1));
        }
        return length;
    }

    double largestRadius() {
        return corners.stream().mapToDouble(Corner::radius).max().orElse(0);
    }

    /** Sharp corners appear twice, once with each normal. */
    List<Point> points() {
        List<Point> points = new ArrayList<>();
        double length = length();
        double along = 0;
        double[] incoming = null;
        for (int i = 0; i < corners.size(); i++) {
            Corner corner = corners.get(i);
            double[] outgoing = i + 1 < corners.size() ? normal(corner, corners.get(i + 1)) : null;
            if (incoming == null || outgoing == null || !sharp(incoming, outgoing)) {
                points.add(point(corner, incoming, outgoing, along / length));
            } else {
                points.add(point(corner, incoming, null, along / length));
                points.add(point(corner, null, outgoing, along / length));
            }
            if (outgoing != null) {
                along += corner.distance(corners.get(i + 1));
            }
            incoming = outgoing;
        }
        return points;
    }

    private static Point point(Corner corner, double[] incoming, double[] outgoing, double along) {
        double radius = (incoming == null ? 0 : incoming[0]) + (outgoing == null ? 0 : outgoing[0]);
        double height = (incoming == null ? 0 : incoming[1]) + (outgoing == null ? 0 : outgoing[1]);
        double length = Math.hypot(radius, height);
        return new Point(corner.radius, corner.height, radius / length, height / length, along);
    }

    private static double[] normal(Corner from, Corner to) {
        double length = Math.max(1e-9, from.distance(to));
        return new double[] {(to.height - from.height) / length, (from.radius - to.radius) / length};
    }

    private static boolean sharp(double[] one, double[] other) {
        return one[0] * other[0] + one[1] * other[1] < Math.cos(Math.toRadians(CREASE_DEGREES));
    }
}
