package dev.maquette.render.vision;

import dev.maquette.mesh.raster.Srgb;
import dev.maquette.render.projection.Bitmap;

/**
 * A photo at working size: three planes of linear light, 0..1, row-major. A pixel here covers {@code scale} pixels of the photo in both directions, so
 * that a place (x, y) here is (x * scale, y * scale) there.
 */
record ReducedPhoto(int width, int height, double scale, float[] red, float[] green, float[] blue) {

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
                red += weight * Srgb.toLinear(argb >> 16);
                green += weight * Srgb.toLinear(argb >> 8);
                blue += weight * Srgb.toLinear(argb);
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
        return lightness(0.2126f * Srgb.toLinear(argb >> 16)
                + 0.7152f * Srgb.toLinear(argb >> 8)
                + 0.0722f * Srgb.toLinear(argb));
    }

    private static float lightness(float luminance) {
        return 116 * LabPicture.response(luminance) - 16;
    }
}
