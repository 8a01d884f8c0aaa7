package dev.maquette.packaging.dieline;

/** A place on the sheet in millimetres from its upper left corner: x to the right, y down. */
public record Point(double x, double y) {

    Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    double distance(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }
}
