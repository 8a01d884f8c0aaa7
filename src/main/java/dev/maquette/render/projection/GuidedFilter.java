package dev.maquette.render.projection;

/**
 * Smooths a plane but keeps the edges that a guide has too: within each small square the outcome is the guide times a factor plus an offset, both by least
 * squares. After He, Sun and Tang, "Guided Image Filtering", 2013, here with weights for points that are known only in part.
 *
 * @param radius of the squares, in points of the grid
 * @param tolerance variance of the guide up to which it is taken for flat
 */
record GuidedFilter(int radius, float tolerance, Tiles tiles) {

    /** Keeps points that nothing is known of from a division by zero. */
    private static final float LEAST_WEIGHT = 1e-6f;

    /** The smooth plane is {@code factor * guide + offset}, and so it is at a higher resolution of the guide too. */
    record Fit(Plane factor, Plane offset) {}

    /** All planes have one size; weights are 0 or more. */
    Fit fit(Plane input, Plane guide, Plane weight) {
        var weightedGuide = guide.times(weight);
        var weightedInput = input.times(weight);
        var sums =
                boxSums(weight, weightedGuide, weightedGuide.times(guide), weightedInput, weightedInput.times(guide));
        float[] weights = sums[0].values();
        float[] guides = sums[1].values();
        float[] squares = sums[2].values();
        float[] inputs = sums[3].values();
        float[] products = sums[4].values();
        var factor = weight.with(tiles, i -> {
            float total = Math.max(weights[i], LEAST_WEIGHT);
            float mean = guides[i] / total;
            float variance = Math.max(0, squares[i] / total - mean * mean);
            return (products[i] - mean * inputs[i]) / total / (variance + tolerance);
        });
        var offset = weight.with(
                tiles, i -> (inputs[i] - factor.values()[i] * guides[i]) / Math.max(weights[i], LEAST_WEIGHT));
        var means = boxSums(factor.times(weight), offset.times(weight));
        return new Fit(mean(means[0], weights), mean(means[1], weights));
    }

    private Plane[] boxSums(Plane... planes) {
        var sums = new Plane[planes.length];
        tiles.forEach(planes.length, i -> sums[i] = planes[i].boxSums(radius));
        return sums;
    }

    private Plane mean(Plane sum, float[] weights) {
        return sum.with(tiles, i -> sum.values()[i] / Math.max(weights[i], LEAST_WEIGHT));
    }
}
