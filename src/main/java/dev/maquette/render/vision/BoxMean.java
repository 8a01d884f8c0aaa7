package dev.maquette.render.vision;

/** The mean over the square around each pixel, as far as it lies in the picture. */
final class BoxMean {

    private BoxMean() {}

    static float[] of(float[] plane, int width, int height, int radius) {
        float[] across = new float[plane.length];
        for (int y = 0; y < height; y++) {
            along(plane, across, y * width, 1, width, radius);
        }
        float[] mean = new float[plane.length];
        for (int x = 0; x < width; x++) {
            along(across, mean, x, width, height, radius);
        }
        return mean;
    }

    private static void along(float[] from, float[] to, int start, int step, int length, int radius) {
        double sum = 0;
        int count = 0;
        for (int k = 0; k < Math.min(radius, length); k++) {
            sum += from[start + k * step];
            count++;
        }
        for (int k = 0; k < length; k++) {
            if (k + radius < length) {
                sum += from[start + (k + radius) * step];
                count++;
            }
            if (k - radius > 0) {
                sum -= from[start + (k - radius - 1) * step];
                count--;
            }
            to[start + k * step] = (float) (sum / count);
        }
    }
}
