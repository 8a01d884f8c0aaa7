package dev.maquette.render.projection;

/**
 * How much of a texture one pixel of the photo covers: an ellipse, from which follow the resolution to read and the number of places to read it at.
 * Reused from span to span; not for several threads.
 */
final class Footprint {

    /** In texture coordinates: one repeat of the texture is this long, so that an {@code int} wraps around where the texture does. */
    static final double REPEAT = 0x1p32;

    /** Up to this the box around an ellipse is so little larger than the ellipse that one look is sharp enough. */
    private static final double GOOD_FIT = 1.25;

    private static final int MOST_PROBES_LOG = 3;

    private final double texelsPerUnitX;
    private final double texelsPerUnitY;

    private int widthSteps;
    private int heightSteps;
    private int probesLog;
    private int probeX;
    private int probeY;

    Footprint(int textureWidth, int textureHeight) {
        texelsPerUnitX = textureWidth / REPEAT;
        texelsPerUnitY = textureHeight / REPEAT;
    }

    /** Judges the pixel at the place in the photo, where {@code photoToTexture} must have a positive w. */
    void measure(Homography photoToTexture, double x, double y) {
        double w = photoToTexture.w(x, y);
        double u = (photoToTexture.m00() * x + photoToTexture.m01() * y + photoToTexture.m02()) / w;
        double v = (photoToTexture.m10() * x + photoToTexture.m11() * y + photoToTexture.m12()) / w;
        double scaleX = texelsPerUnitX / w;
        double scaleY = texelsPerUnitY / w;
        // texels along the width and the height of the texture for one pixel to the right and one pixel down
        double rightX = (photoToTexture.m00() - u * photoToTexture.m20()) * scaleX;
        double downX = (photoToTexture.m01() - u * photoToTexture.m21()) * scaleX;
        double rightY = (photoToTexture.m10() - v * photoToTexture.m20()) * scaleY;
        double downY = (photoToTexture.m11() - v * photoToTexture.m21()) * scaleY;
        measure(
                rightX * rightX + downX * downX,
                rightY * rightY + downY * downY,
                rightX * rightY + downX * downY,
                Math.abs(rightX * downY - downX * rightY));
    }

    /** From the squared half sizes of the ellipse's box, its slant and its area. */
    private void measure(double boxX, double boxY, double slant, double area) {
        double fit = Math.sqrt(boxX * boxY) / area;
        if (fit < GOOD_FIT || !(area > 0)) {
            probesLog = 0;
            widthSteps = steps(boxX);
            heightSteps = steps(boxY);
        } else {
            probesLog = Math.min(MOST_PROBES_LOG, 1 + Math.getExponent(fit));
            spread(boxX, boxY, slant);
        }
    }

    /** Cuts the ellipse into pieces along its longer axis, the larger eigenvalue of its matrix. */
    private void spread(double boxX, double boxY, double slant) {
        double difference = (boxX - boxY) / 2;
        double root = Math.sqrt(difference * difference + slant * slant);
        double longest = (boxX + boxY) / 2 + root;
        // the eigenvector of the larger eigenvalue, computed from the larger of its two components
        double axisX = boxX > boxY ? difference + root : slant;
        double axisY = boxX > boxY ? slant : root - difference;
        double norm = axisX * axisX + axisY * axisY;
        double pieces = 1 << probesLog;
        double rest = longest * (1 - 1 / (pieces * pieces)) / norm;
        widthSteps = steps(boxX - rest * axisX * axisX);
        heightSteps = steps(boxY - rest * axisY * axisY);
        double step = Math.sqrt(longest / norm) / pieces;
        probeX = (int) Math.round(step * axisX / texelsPerUnitX);
        probeY = (int) Math.round(step * axisY / texelsPerUnitY);
    }

    /** Times that a length shrinks by the square root of two until a texel is as large as the pixel, from the square of the pixel's size in texels. */
    private static int steps(double square) {
        return Math.getExponent(Math.max(1, square) * Math.sqrt(2));
    }

    int widthSteps() {
        return widthSteps;
    }

    int heightSteps() {
        return heightSteps;
    }

    /** The logarithm to base 2 of the number of places to read. */
    int probesLog() {
        return probesLog;
    }

    /** From one place to the next, in texture coordinates. */
    int probeX() {
        return probeX;
    }

    int probeY() {
        return probeY;
    }
}
