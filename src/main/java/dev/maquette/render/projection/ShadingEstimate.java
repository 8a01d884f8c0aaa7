package dev.maquette.render.projection;

import java.util.Arrays;

/**
 * Tells the light on a surface from what is painted on it. Neighbouring brightness is compared as a ratio. What is small is taken for the old material, such as
 * bricks, joints and single windows, and goes; what is large is taken for light, and stays with its edges, such as a cast shadow. The light's colour may differ
 * by place too, as the bluish light in shadows does, but only widely and a little, for a change of colour is more often one of the material.
 */
final class ShadingEstimate {

    /** Lit is what three quarters of the surface are darker than: a wall half in shadow has its own colours where the sun is. */
    private static final double LIT_SHARE = 0.75;

    /** One point in so many is asked for it; prime, for no pattern of the material to be hit in step. */
    private static final int LIT_SAMPLING = 7;

    /** In octaves below and above the lit part. */
    private static final float DARKEST = -5;

    private static final float BRIGHTEST = 1;

    /** Parts of the grid's longer side; the median clears away things of up to twice the one half. */
    private static final int MEDIAN_PART = 50;

    /** The median is of every second point of every second row, which is a quarter of the points and a quarter of the neighbours. */
    private static final int MEDIAN_STEP = 2;

    private static final int EDGE_PART = 64;
    private static final int TINT_PART = 16;

    /** The square of 0.2 octaves, about 15 percent: what an old material usually varies by. */
    private static final float TOLERANCE = 0.04f;

    private static final float MOST_TINT = 1.15f;

    /** Keeps the ratios of nearly black pixels within reason. */
    private static final float BLACK = 1e-4f;

    private final Tiles tiles;

    ShadingEstimate(Tiles tiles) {
        this.tiles = tiles;
    }

    Shading of(Bitmap photo, Mask mask) {
        var samples = LightSamples.of(photo, mask, tiles);
        var octaves = withoutMaterial(brightness(samples), samples.weight());
        return shading(samples.cellLog(), octaves, tints(samples));
    }

    /** In octaves relative to the lit part; 0 where the mask is 0. */
    private Plane brightness(LightSamples samples) {
        float[] weight = samples.weight().values();
        var octaves = samples.weight().with(tiles, i -> weight[i] == 0 ? 0 : octaves(samples.luminance(i)));
        float lit = lit(octaves.values(), weight);
        return octaves.with(tiles, i -> weight[i] == 0 ? 0 : Math.clamp(octaves.values()[i] - lit, DARKEST, BRIGHTEST));
    }

    private static float octaves(float luminance) {
        return (float) (Math.log(luminance + BLACK) / Math.log(2));
    }

    private static float lit(float[] octaves, float[] weight) {
        var counted = new float[octaves.length / LIT_SAMPLING + 1];
        int count = 0;
        for (int i = 0; i < octaves.length; i += LIT_SAMPLING) {
            if (weight[i] > 0) {
                counted[count++] = octaves[i];
            }
        }
        Arrays.sort(counted, 0, count);
        return count == 0 ? 0 : counted[(int) (LIT_SHARE * (count - 1))];
    }

    private Plane withoutMaterial(Plane brightness, Plane weight) {
        int extent = Math.max(brightness.width(), brightness.height());
        int radius = Math.ceilDiv(extent, MEDIAN_PART * MEDIAN_STEP);
        var median = new MaskedMedian(radius, DARKEST, BRIGHTEST)
                .of(brightness.thinned(MEDIAN_STEP), weight.thinned(MEDIAN_STEP), tiles);
        var large = brightness.with(tiles, i -> {
            int x = i % brightness.width() / MEDIAN_STEP;
            int y = i / brightness.width() / MEDIAN_STEP;
            return median.values()[y * median.width() + x];
        });
        // where the mask is 0 nothing is known, and what is likely does least harm to the mask's edge
        var guide =
                brightness.with(tiles, i -> weight.values()[i] > 0 ? brightness.values()[i] : large.values()[i]);
        var fit = new GuidedFilter(Math.ceilDiv(extent, EDGE_PART), TOLERANCE, tiles).fit(large, guide, weight);
        float[] factor = fit.factor().values();
        float[] offset = fit.offset().values();
        return guide.with(tiles, i -> factor[i] * guide.values()[i] + offset[i]);
    }

    /** How much more of red, green and blue there is around a place than on the whole surface, without regard to brightness. */
    private Plane[] tints(LightSamples samples) {
        int radius = Math.ceilDiv(samples.weight().width(), TINT_PART);
        var channels = new Plane[] {samples.red(), samples.green(), samples.blue()};
        var around = new Plane[channels.length];
        tiles.forEach(
                channels.length,
                i -> around[i] = channels[i].times(samples.weight()).boxSums(radius));
        double brightness = LinearLight.luminance(sum(around[0]), sum(around[1]), sum(around[2]));
        var tints = new Plane[channels.length];
        for (int channel = 0; channel < channels.length; channel++) {
            float usual = (float) Math.max(sum(around[channel]) / Math.max(brightness, BLACK), BLACK);
            float[] values = around[channel].values();
            tints[channel] = around[channel].with(tiles, i -> {
                float luminance = LinearLight.luminance(
                        around[0].values()[i], around[1].values()[i], around[2].values()[i]);
                return Math.clamp(values[i] / Math.max(luminance, BLACK) / usual, 1 / MOST_TINT, MOST_TINT);
            });
        }
        return tints;
    }

    private static float sum(Plane plane) {
        double sum = 0;
        for (float value : plane.values()) {
            sum += value;
        }
        return (float) sum;
    }

    private Shading shading(int cellLog, Plane octaves, Plane[] tints) {
        var light = new long[octaves.values().length];
        tiles.forEachStrip(octaves.height(), (from, to) -> {
            for (int i = from * octaves.width(); i < to * octaves.width(); i++) {
                double level = Math.exp(octaves.values()[i] * Math.log(2)) * Shading.ONE;
                light[i] = level(level * tints[0].values()[i]) << LinearLight.RED
                        | level(level * tints[1].values()[i]) << LinearLight.GREEN
                        | level(level * tints[2].values()[i]);
            }
        });
        return new Shading(octaves.width(), octaves.height(), cellLog, light);
    }

    private static long level(double light) {
        return Math.clamp((long) (light + 0.5), Shading.DARKEST, Shading.BRIGHTEST);
    }
}
