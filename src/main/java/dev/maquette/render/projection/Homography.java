package dev.maquette.render.projection;

/**
 * A projective map of the plane: {@code x' = (m00 x + m01 y + m02) / w}, {@code y' = (m10 x + m11 y + m12) / w} with {@code w = m20 x + m21 y + m22}.
 * In pixel coordinates the middle of the first pixel is (0.5, 0.5) and y grows downwards.
 */
public record Homography(
        double m00, double m01, double m02, double m10, double m11, double m12, double m20, double m21, double m22) {

    public static Homography scaling(double x, double y) {
        return new Homography(x, 0, 0, 0, y, 0, 0, 0, 1);
    }

    public static Homography translation(double x, double y) {
        return new Homography(1, 0, x, 0, 1, y, 0, 0, 1);
    }

    /**
     * Maps the unit square to a quadrilateral: (0, 0), (1, 0), (1, 1) and (0, 1) go to the four corners in that order, and w is positive inside if
     * the quadrilateral is convex. After Heckbert, "Fundamentals of Texture Mapping and Image Warping", 1989, section 2.2.3. Throws
     * {@link IllegalArgumentException} if three corners lie on a line.
     */
    public static Homography ofUnitSquare(Point first, Point second, Point third, Point fourth) {
        double sumX = first.x() - second.x() + third.x() - fourth.x();
        double sumY = first.y() - second.y() + third.y() - fourth.y();
        double rightX = second.x() - third.x();
        double rightY = second.y() - third.y();
        double lowerX = fourth.x() - third.x();
        double lowerY = fourth.y() - third.y();
        double area = rightX * lowerY - lowerX * rightY;
        double m20 = (sumX * lowerY - lowerX * sumY) / area;
        double m21 = (rightX * sumY - sumX * rightY) / area;
        var map = new Homography(
                second.x() - first.x() + m20 * second.x(),
                fourth.x() - first.x() + m21 * fourth.x(),
                first.x(),
                second.y() - first.y() + m20 * second.y(),
                fourth.y() - first.y() + m21 * fourth.y(),
                first.y(),
                m20,
                m21,
                1);
        map.requireInvertible();
        return map;
    }

    /** Where the point goes; not finite for a point whose {@code w} is 0, which lies on the horizon. */
    public Point map(double x, double y) {
        double w = w(x, y);
        return new Point((m00 * x + m01 * y + m02) / w, (m10 * x + m11 * y + m12) / w);
    }

    /** The divisor at a point, which has one sign on either side of the line that goes to infinity. */
    public double w(double x, double y) {
        return m20 * x + m21 * y + m22;
    }

    /** First the other map, then this one. */
    public Homography times(Homography first) {
        return new Homography(
                m00 * first.m00 + m01 * first.m10 + m02 * first.m20,
                m00 * first.m01 + m01 * first.m11 + m02 * first.m21,
                m00 * first.m02 + m01 * first.m12 + m02 * first.m22,
                m10 * first.m00 + m11 * first.m10 + m12 * first.m20,
                m10 * first.m01 + m11 * first.m11 + m12 * first.m21,
                m10 * first.m02 + m11 * first.m12 + m12 * first.m22,
                m20 * first.m00 + m21 * first.m10 + m22 * first.m20,
                m20 * first.m01 + m21 * first.m11 + m22 * first.m21,
                m20 * first.m02 + m21 * first.m12 + m22 * first.m22);
    }

    /** The way back, with w of the same sign at the same place. Throws {@link IllegalArgumentException} if there is none. */
    public Homography inverse() {
        double determinant = requireInvertible();
        return new Homography(
                (m11 * m22 - m12 * m21) / determinant,
                (m02 * m21 - m01 * m22) / determinant,
                (m01 * m12 - m02 * m11) / determinant,
                (m12 * m20 - m10 * m22) / determinant,
                (m00 * m22 - m02 * m20) / determinant,
                (m02 * m10 - m00 * m12) / determinant,
                (m10 * m21 - m11 * m20) / determinant,
                (m01 * m20 - m00 * m21) / determinant,
                (m00 * m11 - m01 * m10) / determinant);
    }

    public double determinant() {
        return m00 * (m11 * m22 - m12 * m21) - m01 * (m10 * m22 - m12 * m20) + m02 * (m10 * m21 - m11 * m20);
    }

    /** The same map with the opposite sign of w everywhere. */
    Homography negated() {
        return new Homography(-m00, -m01, -m02, -m10, -m11, -m12, -m20, -m21, -m22);
    }

    private double requireInvertible() {
        double determinant = determinant();
        if (determinant == 0 || !Double.isFinite(determinant)) {
            throw new IllegalArgumentException("The map takes the plane to a line, or to nowhere");
        }
        return determinant;
    }
}
