package dev.maquette.render.testing;

import dev.maquette.render.projection.Homography;

/**
 * How far the corners of a facade's surface lie from where a homography puts them, as a share of the picture's width. The homography goes from surface
 * coordinates (one unit is the surface's width) to pixels, so that a wrong ratio of height to width counts like a wrong perspective.
 */
public final class CornerError {

    private CornerError() {}

    public static double of(Homography found, DrawnFacade facade) {
        double width = facade.right() - facade.left();
        double height = facade.bottom() - facade.top();
        double largest = 0;
        for (double u = 0; u <= 1; u++) {
            for (double v = 0; v <= 1; v++) {
                double[] actual = mapped(found, u, v * height / width);
                double[] expected = mapped(facade.wallToPixels(), facade.left() + u * width, facade.top() + v * height);
                largest = Math.max(largest, Math.hypot(actual[0] - expected[0], actual[1] - expected[1]));
            }
        }
        return largest / facade.photo().width();
    }

    public static double[] mapped(Homography homography, double x, double y) {
        double w = homography.m20() * x + homography.m21() * y + homography.m22();
        return new double[] {
            (homography.m00() * x + homography.m01() * y + homography.m02()) / w,
            (homography.m10() * x + homography.m11() * y + homography.m12()) / w
        };
    }
}
