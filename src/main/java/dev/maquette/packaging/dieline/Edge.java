package dev.maquette.packaging.dieline;

/** An edge of a panel, walked clockwise round the panel, with the outside at its left. */
record Edge(Point from, Point to) {

    double length() {
        return from.distance(to);
    }

    /** The place that is so far along the edge and so far outside of it, in millimetres. */
    Point at(double along, double outside) {
        double x = (to.x() - from.x()) / length();
        double y = (to.y() - from.y()) / length();
        return from.plus(x * along + y * outside, y * along - x * outside);
    }
}
