package dev.maquette.packaging.dieline;

/** An upright rectangle on the sheet, in millimetres from its upper left corner, y down. */
public record Bounds(double left, double top, double right, double bottom) {

    static Bounds at(Point corner, double width, double height) {
        return new Bounds(corner.x(), corner.y(), corner.x() + width, corner.y() + height);
    }

    static Bounds around(Point center, double radius) {
        return new Bounds(center.x() - radius, center.y() - radius, center.x() + radius, center.y() + radius);
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public Point center() {
        return new Point((left + right) / 2, (top + bottom) / 2);
    }

    /** Larger by this much on every side. */
    public Bounds grown(double margin) {
        return grown(margin, margin, margin, margin);
    }

    Bounds grown(double atLeft, double atTop, double atRight, double atBottom) {
        return new Bounds(left - atLeft, top - atTop, right + atRight, bottom + atBottom);
    }

    Bounds including(Point point) {
        return new Bounds(
                Math.min(left, point.x()),
                Math.min(top, point.y()),
                Math.max(right, point.x()),
                Math.max(bottom, point.y()));
    }
}
