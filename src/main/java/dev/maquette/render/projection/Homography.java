package dev.maquette.render.projection;

/**
 * A projective map of the plane: {@code x' = (m00 x + m01 y + m02) / w}, {@code y' = (m10 x + m11 y + m12) / w} with {@code w = m20 x + m21 y + m22}.
 * In pixel coordinates the middle of the first pixel is (0.5, 0.5) and y grows downwards.
 */
public record Homography(
        double m00, double m01, double m02, double m10, double m11, double m12, double m20, double m21, double m22) {}
