package dev.maquette.render.projection;

/**
 * The median of each point's surroundings, of those points alone that count. It wipes out what is small and strays far, such as a window in a wall, and keeps
 * straight edges of what is large, such as a shadow. By a histogram that moves along each row (Huang, Yang and Tang, 1979).
 *
 * @param radius of the square, in points
 * @param lowest values below are taken for this
 * @param highest values above are taken for this
 */
record MaskedMedian(int radius, float lowest, float highest) {

    private static final int BINS = 128;

    /** Points with weight count, and points without are 0 afterwards unless there are others around. */
    Plane of(Plane plane, Plane weight, Tiles tiles) {
        var bins = bins(plane, weight);
        var medians = new Plane(plane.width(), plane.height());
        tiles.forEach(plane.height(), y -> medianRow(plane, bins, y, medians.values()));
        return medians;
    }

    private byte[] bins(Plane plane, Plane weight) {
        var bins = new byte[plane.values().length];
        for (int i = 0; i < bins.length; i++) {
            float share = (plane.values()[i] - lowest) / (highest - lowest);
            bins[i] = weight.values()[i] > 0 ? (byte) Math.clamp((int) (share * BINS), 0, BINS - 1) : -1;
        }
        return bins;
    }

    private void medianRow(Plane plane, byte[] bins, int y, float[] medians) {
        int width = plane.width();
        int top = Math.max(0, y - radius);
        int bottom = Math.min(plane.height() - 1, y + radius);
        var histogram = new int[BINS];
        int count = 0;
        for (int x = -radius; x < width; x++) {
            for (int row = top; row <= bottom; row++) {
                count += x + radius < width ? change(histogram, bins[row * width + x + radius], 1) : 0;
                count += x - radius > 0 ? change(histogram, bins[row * width + x - radius - 1], -1) : 0;
            }
            if (x >= 0 && count > 0) {
                medians[y * width + x] = median(histogram, count);
            }
        }
    }

    private static int change(int[] histogram, byte bin, int by) {
        if (bin < 0) {
            return 0;
        }
        histogram[bin] += by;
        return by;
    }

    /** Between the ends of its bin by rank, for a slow change of light must not become steps. */
    private float median(int[] histogram, int count) {
        float half = count / 2f;
        int below = 0;
        int bin = 0;
        while (below + histogram[bin] < half) {
            below += histogram[bin++];
        }
        float within = (half - below) / histogram[bin];
        return lowest + (highest - lowest) * (bin + within) / BINS;
    }
}
