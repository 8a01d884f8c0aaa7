package dev.maquette.render.vision;

import dev.maquette.render.projection.Bitmap;

/**
 * A photo at working size: three planes of linear light, 0..1, row-major. A pixel here covers {@code scale} pixels of the photo in both directions, so
 * that a place (x, y) here is (x * scale, y * scale) there.
 */
record ReducedPhoto(int width, int height, double scale, float[] red, float[] green, float[] blue) {

    private static final float[] LINEAR = linearLight();

    /** Averages areas in linear light; a photo that is small enough keeps its size. Memory beyond the result: two rows. */
    static ReducedPhoto of(Bitmap photo, int longSide) {
        double scale = Math.max(1, Math.max(photo.width(), photo.height()) / (double) longSide);
        int width = Math.max(1, (int) Math.floor(photo.width() / scale));
        int height = Math.max(1, (int) Math.floor(photo.height() / scale));
        float[][] planes = new float[3][width * height];
        float[][] row = new float[3][width];
        for (int y = 0; y < height; y++) {
            double top = y * scale;
            double bottom = Math.min(photo.height(), top + scale);
            for (int sourceY = (int) top; sourceY < bottom; sourceY++) {
                float weight = (float) ((Math.min(bottom, sourceY + 1) - Math.max(top, sourceY)) / (bottom - top));
                averageRow(photo, sourceY, scale, row);
                for (int channel = 0; channel < 3; channel++) {
                    for (int x = 0; x < width; x++) {
                        planes[channel][y * width + x] += weight * row[channel][x];
                    }
                }
            }
        }
        return new ReducedPhoto(width, height, scale, planes[0], planes[1], planes[2]);
    }

    private static void averageRow(Bitmap photo, int y, double scale, float[][] row) {
        int offset = y * photo.width();
        for (int x = 0; x < row[0].length; x++) {
            double left = x * scale;
            double right = Math.min(photo.width(), left + scale);
            float red = 0;
            float green = 0;
            float blue = 0;
            for (int sourceX = (int) left; sourceX < right; sourceX++) {
                float weight = (float) (Math.min(right, sourceX + 1) - Math.max(left, sourceX));
                int argb = photo.argb()[offset + sourceX];
                red += weight * LINEAR[argb >> 16 & 0xFF];
                green += weight * LINEAR[argb >> 8 & 0xFF];
                blue += weight * LINEAR[argb & 0xFF];
            }
            float area = (float) (right - left);
            row[0][x] = red / area;
            row[1][x] = green / area;
            row[2][x] = blue / area;
        }
    }

    /** Perceived lightness, 0..100 (CIE L*), in which a step means the same in light and in shadow. */
    float[] lightness() {
        float[] lightness = new float[red.length];
        for (int i = 0; i < lightness.length; i++) {
            lightness[i] = lightness(0.2126f * red[i] + 0.7152f * green[i] + 0.0722f * blue[i]);
        }
        return lightness;
    }

    /** L* of a pixel of the photo. */
    static float lightness(int argb) {
        return lightness(0.2126f * LINEAR[argb >> 16 & 0xFF]
                + 0.7152f * LINEAR[argb >> 8 & 0xFF]
                + 0.0722f * LINEAR[argb & 0xFF]);
    }

    private static float lightness(float luminance) {
        return (float) (luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3f * luminance);
    }

    private static float[] linearLight() {
        float[] linear = new float[256];
        for (int value = 0; value < 256; value++) {
            double encoded = value / 255.0;
            linear[value] = (float) (encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4));
        }
        return linear;
    }
}
