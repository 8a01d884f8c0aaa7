package dev.maquette.render.projection;

/**
 * Smooths a plane but keeps the edges that a guide has too: within each small square the outcome is the guide times a factor plus an offset, both by least
 * squares. After He, Sun and Tang, "Guided Image Filtering", 2013, here with weights for points that are known only in part.
 *
 * @param radius of the squares, in points of the grid
 * @param tolerance variance of the guide up to which it is taken for flat
 */
record GuidedFilter(int radius, float tolerance) {

    /** Keeps points that nothing is known of from a division by zero. */
    private static final float LEAST_WEIGHT = 1e-6f;

    /** The smooth plane is {@code factor * guide + offset}, and so it is at a higher resolution of the guide too. */
    record Fit(Plane factor, Plane offset) {

        Plane apply(Plane guide) {
            float[] factors = factor.values();
            float[] offsets = offset.values();
            return guide.with(i -> factors[i] * guide.values()[i] + offsets[i]);
        }
    }

    /** All planes have one size; weights are 0 or more. */
    Fit fit(Plane input, Plane guide, Plane weight) {
        float[] weights = weight.boxSums(radius).values();
        var weightedGuide = guide.times(weight);
        float[] guides = weightedGuide.boxSums(radius).values();
        float[] squares = weightedGuide.times(guide).boxSums(radius).values();
        var weightedInput = input.times(weight);
        float[] inputs = weightedInput.boxSums(radius).values();
        float[] products = weightedInput.times(guide).boxSums(radius).values();
        var factor = weight.with(i -> {
            float total = Math.max(weights[i], LEAST_WEIGHT);
            float mean = guides[i] / total;
            float variance = Math.max(0, squares[i] / total - mean * mean);
            return (products[i] / total - mean * inputs[i] / total) / (variance + tolerance);
        });
        var offset = weight.with(i -> (inputs[i] - factor.values()[i] * guides[i]) / Math.max(weights[i], LEAST_WEIGHT));
        return new Fit(mean(factor, weight, weights), mean(offset, weight, weights));
    }

    private Plane mean(Plane plane, Plane weight, float[] totals) {
        float[] sums = plane.times(weight).boxSums(radius).values();
        return plane.with(i -> sums[i] / Math.max(totals[i], LEAST_WEIGHT));
    }
}
