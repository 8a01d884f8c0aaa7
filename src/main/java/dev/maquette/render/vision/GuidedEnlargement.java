package dev.maquette.render.vision;

import dev.maquette.render.projection.Bitmap;
import dev.maquette.render.projection.Mask;

/**
 * Brings a mask from working size to the photo's, its edge along the photo's own ("Fast Guided Filter", He and Sun, 2015): near each place the mask is a
 * linear function of the photo's lightness, and that function is applied to the photo's pixels.
 */
final class GuidedEnlargement {

    private static final int RADIUS = 3;

    /** In squared steps of L*: contrast below it is not followed. */
    private static final float SMOOTHNESS = 20;

    private GuidedEnlargement() {}

    static Mask enlarge(boolean[] wall, ReducedPhoto reduced, Bitmap photo) {
        int width = reduced.width();
        int height = reduced.height();
        float[] guide = reduced.lightness();
        float[] gain = new float[guide.length];
        float[] offset = new float[guide.length];
        fit(guide, wall, width, height, gain, offset);
        gain = BoxMean.of(gain, width, height, RADIUS);
        offset = BoxMean.of(offset, width, height, RADIUS);
        var mask = new Mask(photo.width(), photo.height());
        for (int y = 0; y < photo.height(); y++) {
            double sy = Math.clamp((y + 0.5) / reduced.scale() - 0.5, 0, height - 1);
            int top = (int) sy;
            int below = top + 1 < height ? width : 0;
            float v = (float) (sy - top);
            for (int x = 0; x < photo.width(); x++) {
                double sx = Math.clamp((x + 0.5) / reduced.scale() - 0.5, 0, width - 1);
                int left = (int) sx;
                int right = left + 1 < width ? 1 : 0;
                float u = (float) (sx - left);
                int i = top * width + left;
                float a = (gain[i] * (1 - u) + gain[i + right] * u) * (1 - v)
                        + (gain[i + below] * (1 - u) + gain[i + below + right] * u) * v;
                float b = (offset[i] * (1 - u) + offset[i + right] * u) * (1 - v)
                        + (offset[i + below] * (1 - u) + offset[i + below + right] * u) * v;
                float coverage = a == 0 ? b : a * ReducedPhoto.lightness(photo.argb()[y * photo.width() + x]) + b;
                mask.coverage()[y * photo.width() + x] = (byte) firm(coverage);
            }
        }
        return mask;
    }

    private static void fit(float[] guide, boolean[] wall, int width, int height, float[] gain, float[] offset) {
        float[] covered = new float[guide.length];
        float[] product = new float[guide.length];
        float[] square = new float[guide.length];
        for (int i = 0; i < guide.length; i++) {
            covered[i] = wall[i] ? 1 : 0;
            product[i] = wall[i] ? guide[i] : 0;
            square[i] = guide[i] * guide[i];
        }
        float[] meanGuide = BoxMean.of(guide, width, height, RADIUS);
        float[] meanCovered = BoxMean.of(covered, width, height, RADIUS);
        product = BoxMean.of(product, width, height, RADIUS);
        square = BoxMean.of(square, width, height, RADIUS);
        for (int i = 0; i < guide.length; i++) {
            boolean mixed = meanCovered[i] > 1e-4f && meanCovered[i] < 1 - 1e-4f;
            float variance = square[i] - meanGuide[i] * meanGuide[i];
            gain[i] = mixed ? (product[i] - meanGuide[i] * meanCovered[i]) / (variance + SMOOTHNESS) : 0;
            offset[i] = mixed ? meanCovered[i] - gain[i] * meanGuide[i] : Math.round(meanCovered[i]);
        }
    }

    /** The filter leaves edges softer than they are; what is nearly all or nothing becomes so. */
    private static int firm(float coverage) {
        return Math.clamp(Math.round(255 * ((coverage - 0.5f) * 2 + 0.5f)), 0, 255);
    }
}
