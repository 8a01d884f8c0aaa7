package dev.maquette.provider.sandbox.shape;

import java.util.ArrayList;
import java.util.List;

/** A smooth curve through all its knots (Catmull-Rom). */
record Curve(List<Vector> knots) {

    static Curve through(double... coordinates) {
        List<Vector> knots = new ArrayList<>();
        for (int i = 0; i < coordinates.length; i += 3) {
            knots.add(new Vector(coordinates[i], coordinates[i + 1], coordinates[i + 2]));
        }
        return new Curve(knots);
    }

    /** @param steps points per span between two knots */
    List<Vector> points(int steps) {
        List<Vector> points = new ArrayList<>();
        for (int span = 0; span + 1 < knots.size(); span++) {
            for (int step = 0; step < steps; step++) {
                points.add(at(span, (double) step / steps));
            }
        }
        points.add(knots.getLast());
        return points;
    }

    private Vector at(int span, double t) {
        Vector before = knot(span - 1);
        Vector start = knot(span);
        Vector end = knot(span + 1);
        Vector after = knot(span + 2);
        Vector startTangent = end.minus(before).times(0.5);
        Vector endTangent = after.minus(start).times(0.5);
        double t2 = t * t;
        double t3 = t2 * t;
        return start.times(2 * t3 - 3 * t2 + 1)
                .plus(startTangent.times(t3 - 2 * t2 + t))
                .plus(end.times(-2 * t3 + 3 * t2))
                .plus(endTangent.times(t3 - t2));
    }

    private Vector knot(int index) {
        return knots.get(Math.clamp(index, 0, knots.size() - 1));
    }
}
