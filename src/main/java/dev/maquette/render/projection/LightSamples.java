package dev.maquette.render.projection;

/**
 * The mean colour, in linear light, of the masked pixels around each node of a coarse grid, and how many they are; see {@link Shading} for where nodes lie.
 *
 * @param weight 0..1, the part of a node's square that the mask covers
 */
record LightSamples(int cellLog, Plane red, Plane green, Plane blue, Plane weight) {

    /** Nodes along the longer side at most, so that the work does not grow with the photo. */
    private static final int MOST_NODES = 512;

    /** Pixels read in each direction of a square: more would average away no more noise than is gone later anyway. */
    private static final int SAMPLES = 4;

    static LightSamples of(Bitmap photo, Mask mask, Tiles tiles) {
        int cellLog = 0;
        while (Math.max(photo.width(), photo.height()) >> cellLog > MOST_NODES) {
            cellLog++;
        }
        int width = Math.ceilDiv(photo.width(), 1 << cellLog) + 1;
        int height = Math.ceilDiv(photo.height(), 1 << cellLog) + 1;
        var samples = new LightSamples(
                cellLog,
                new Plane(width, height),
                new Plane(width, height),
                new Plane(width, height),
                new Plane(width, height));
        tiles.forEach(height, y -> {
            for (int x = 0; x < width; x++) {
                samples.take(photo, mask, x, y);
            }
        });
        return samples;
    }

    float luminance(int index) {
        return LinearLight.luminance(red.values()[index], green.values()[index], blue.values()[index]);
    }

    private void take(Bitmap photo, Mask mask, int column, int row) {
        int cell = 1 << cellLog;
        int step = Math.max(1, cell / SAMPLES);
        int top = (row << cellLog) - cell / 2;
        int left = (column << cellLog) - cell / 2;
        int covered = 0;
        long redSum = 0;
        long greenSum = 0;
        long blueSum = 0;
        for (int y = Math.max(0, top); y < Math.min(photo.height(), top + cell); y += step) {
            for (int x = Math.max(0, left); x < Math.min(photo.width(), left + cell); x += step) {
                int coverage = mask.at(x, y);
                if (coverage != 0) {
                    int pixel = photo.argb()[y * photo.width() + x];
                    covered += coverage;
                    redSum += coverage * LinearLight.DECODED[pixel >> 16 & 0xFF];
                    greenSum += coverage * LinearLight.DECODED[pixel >> 8 & 0xFF];
                    blueSum += coverage * LinearLight.DECODED[pixel & 0xFF];
                }
            }
        }
        if (covered > 0) {
            int index = row * weight.width() + column;
            float total = (float) covered * LinearLight.ONE;
            red.values()[index] = redSum / total;
            green.values()[index] = greenSum / total;
            blue.values()[index] = blueSum / total;
            weight.values()[index] = covered / (255f * (cell / step) * (cell / step));
        }
    }
}
