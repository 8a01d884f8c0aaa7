package dev.maquette.render.vision;

/** A straight edge in pixels of the photo; the middle of the first pixel is (0.5, 0.5). */
record LineSegment(double x1, double y1, double x2, double y2) {

    double length() {
        return Math.hypot(x2 - x1, y2 - y1);
    }

    double middleX() {
        return (x1 + x2) / 2;
    }

    double middleY() {
        return (y1 + y2) / 2;
    }

    /** Between 0 (level) and 90 degrees (upright), in radians. */
    double steepness() {
        return Math.atan2(Math.abs(y2 - y1), Math.abs(x2 - x1));
    }

    /**
     * How far the segment's ends lie beside the line through its middle and the vanishing point of a direction, in pixels.
     *
     * @param x the vanishing point in homogeneous coordinates, as are {@code y} and {@code w}
     */
    double distanceFrom(double x, double y, double w) {
        double towardsX = x - w * middleX();
        double towardsY = y - w * middleY();
        double length = Math.hypot(towardsX, towardsY);
        if (length < 1e-12) {
            return length() / 2;
        }
        return (towardsX * (y2 - y1) - towardsY * (x2 - x1)) / (2 * length);
    }

    LineSegment scaled(double factor) {
        return new LineSegment(x1 * factor, y1 * factor, x2 * factor, y2 * factor);
    }
}
