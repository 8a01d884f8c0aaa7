package dev.maquette.render.projection;

import dev.maquette.mesh.raster.Srgb;

/**
 * Makes the most of a photo's range: the darkest and brightest hundredth of its pixels become almost black and white, with
 * the colours between them spread evenly in linear light. Moderate: nothing gets more than a third brighter, and a photo that
 * uses its whole range stays as it is.
 */
public final class Enhancement {

    private static final int LEVELS = 256;
    private static final double CLIPPED = 0.01;
    private static final double MOST_GAIN = 4 / 3.0;
    private static final int DARKEST_BLACK = 24;

    private Enhancement() {}

    public static Bitmap of(Bitmap photo) {
        int[] histogram = histogram(photo);
        int black = Math.min(level(histogram, CLIPPED), DARKEST_BLACK);
        int white = Math.max(level(histogram, 1 - CLIPPED), black + 1);
        int[] curve = curve(black, white);
        var enhanced = new Bitmap(photo.width(), photo.height());
        for (int i = 0; i < photo.argb().length; i++) {
            int argb = photo.argb()[i];
            enhanced.argb()[i] = argb & 0xFF000000
                    | curve[argb >> 16 & 0xFF] << 16
                    | curve[argb >> 8 & 0xFF] << 8
                    | curve[argb & 0xFF];
        }
        return enhanced;
    }

    /** From sRGB to sRGB, the same for all three colours, which keeps greys grey. */
    private static int[] curve(int black, int white) {
        double low = Srgb.toLinear(black);
        double gain = Math.min(1 / (Srgb.toLinear(white) - low), MOST_GAIN);
        int[] curve = new int[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            curve[level] = Srgb.fromLinear((Srgb.toLinear(level) - low) * gain);
        }
        return curve;
    }

    private static int[] histogram(Bitmap photo) {
        int[] histogram = new int[LEVELS];
        for (int argb : photo.argb()) {
            int brightest = Math.max(argb >> 16 & 0xFF, Math.max(argb >> 8 & 0xFF, argb & 0xFF));
            histogram[brightest]++;
        }
        return histogram;
    }

    /** The level below which this part of the pixels is. */
    private static int level(int[] histogram, double part) {
        long total = 0;
        for (int count : histogram) {
            total += count;
        }
        long seen = 0;
        for (int level = 0; level < LEVELS; level++) {
            seen += histogram[level];
            if (seen >= total * part) {
                return level;
            }
        }
        return LEVELS - 1;
    }
}
