package dev.maquette.render.projection;

import dev.maquette.render.testing.Swatches;
import java.util.Random;

/**
 * A drawn photo of a facade that recedes to the right: sky, ground, a wall of old bricks with windows and a door, and a shadow cast across it. Its mask
 * covers the wall without windows and door, about 60 % of the picture.
 */
record Facade(Bitmap photo, Mask mask, Homography surfaceToPhoto) {

    /** Height of the wall where its width is 1. */
    private static final double HEIGHT = 0.8;

    static Facade of(int width, int height) {
        var corners = Homography.ofUnitSquare(
                        new Point(0.06 * width, 0.05 * height),
                        new Point(0.96 * width, 0.22 * height),
                        new Point(0.96 * width, 0.82 * height),
                        new Point(0.06 * width, 0.95 * height))
                .times(Homography.scaling(1, 1 / HEIGHT));
        var facade = new Facade(new Bitmap(width, height), new Mask(width, height), corners);
        var toSurface = corners.inverse();
        var random = new Random(11);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                var point = toSurface.map(x + 0.5, y + 0.5);
                facade.draw(x, y, point.x(), point.y(), random.nextInt(11) - 5);
            }
        }
        return facade;
    }

    private void draw(int x, int y, double u, double v, int noise) {
        int index = y * photo.width() + x;
        double share = (double) y / photo.height();
        if (u < 0 || u > 1 || v < 0 || v > HEIGHT) {
            int level = (int) (60 * share) + noise;
            photo.argb()[index] =
                    share < 0.8 ? Swatches.rgb(140 + level, 180 + level, 225 + level / 2) : Swatches.grey(110 + noise);
        } else if (isOpening(u, v)) {
            photo.argb()[index] = Swatches.rgb(40 + noise, 48 + noise, 58 + noise);
        } else {
            mask.coverage()[index] = (byte) 0xFF;
            photo.argb()[index] = isInShadow(u, v) ? old(u, v, noise, 0.34, 1.12) : old(u, v, noise, 1, 1);
        }
    }

    static boolean isInShadow(double u, double v) {
        return v > 0.15 + 0.7 * u;
    }

    private static boolean isOpening(double u, double v) {
        double column = u * 6 % 1;
        double row = v * 4 % 1;
        return column > 0.35 && column < 0.65 && row > 0.3 && row < 0.75;
    }

    private static int old(double u, double v, int noise, double light, double blue) {
        double course = Math.floor(v * 60);
        boolean joint = v * 60 - course < 0.15 || (u * 30 + course * 0.5) % 1 < 0.08;
        double albedo = joint ? 0.55 : 0.33 + 0.08 * Math.sin(course * 12.9 + Math.floor(u * 30 + course * 0.5) * 78.2);
        double falloff = light * (1.1 - 0.35 * v);
        return Swatches.rgb(
                encoded(albedo * falloff * 1.05) + noise,
                encoded(albedo * falloff) + noise,
                encoded(albedo * falloff * 0.8 * blue) + noise);
    }

    private static int encoded(double light) {
        return dev.maquette.mesh.raster.Srgb.fromLinear(light);
    }
}
