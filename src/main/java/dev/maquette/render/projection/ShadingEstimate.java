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

    /** In octaves below and above the lit part. */
    private static final float DARKEST = -5;

    private static final float BRIGHTEST = 1;

    /** Parts of the grid's longer side; the median clears away things of up to twice the one half. */
    private static final int MEDIAN_PART = 50;

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
        var brightness = brightness(samples);
        int extent = Math.max(brightness.width(), brightness.height());
        var median = new MaskedMedian(Math.max(1, extent / MEDIAN_PART), DARKEST, BRIGHTEST)
                .of(brightness, samples.weight(), tiles);
        var guide = brightness.with(i -> samples.weight().values()[i] > 0 ? brightness.values()[i] : median.values()[i]);
        var octaves = new GuidedFilter(Math.max(1, extent / EDGE_PART), TOLERANCE)
                .fit(median, guide, samples.weight())
                .apply(guide);
        return shading(samples.cellLog(), octaves, tints(samples, Math.max(1, extent / TINT_PART)));
    }

    /** In octaves relative to the lit part; 0 where the mask is 0. */
    private Plane brightness(LightSamples samples) {
        float[] red = samples.red().values();
        float[] green = samples.green().values();
        float[] blue = samples.blue().values();
        float[] weight = samples.weight().values();
        var octaves = samples.weight().with(i -> weight[i] == 0 ? 0 : octaves(LinearLight.luminance(red[i], green[i], blue[i])));
        float lit = lit(octaves, samples.weight());
        return octaves.with(i -> weight[i] == 0 ? 0 : Math.clamp(octaves.values()[i] - lit, DARKEST, BRIGHTEST));
    }

    private static float octaves(float luminance) {
        return (float) (Math.log(luminance + BLACK) / Math.log(2));
    }

    private static float lit(Plane octaves, Plane weight) {
        var counted = new float[octaves.values().length];
        int count = 0;
        for (int i = 0; i < counted.length; i++) {
            if (weight.values()[i] > 0) {
                counted[count++] = octaves.values()[i];
            }
        }
        Arrays.sort(counted, 0, count);
        return count == 0 ? 0 : counted[(int) (LIT_SHARE * (count - 1))];
    }

    /** How much more of red, green and blue there is at a place than on the whole surface, without regard to brightness. */
    private Plane[] tints(LightSamples samples, int radius) {
        var luminance = samples.red().with(i -> LinearLight.luminance(
                samples.red().values()[i], samples.green().values()[i], samples.blue().values()[i]));
        var around = new Plane[4];
        var channels = new Plane[] {samples.red(), samples.green(), samples.blue(), luminance};
        tiles.forEach(channels.length, i -> around[i] = channels[i].times(samples.weight()).boxSums(radius));
        return new Plane[] {tint(around[0], around[3]), tint(around[1], around[3]), tint(around[2], around[3])};
    }

    private static Plane tint(Plane channel, Plane luminance) {
        double ratio = sum(channel) / Math.max(sum(luminance), BLACK);
        return channel.with(i -> {
            double here = channel.values()[i] / Math.max(luminance.values()[i], BLACK);
            return (float) Math.clamp(here / Math.max(ratio, BLACK), 1 / MOST_TINT, MOST_TINT);
        });
    }

    private static double sum(Plane plane) {
        double sum = 0;
        for (float value : plane.values()) {
            sum += value;
        }
        return sum;
    }

    private static Shading shading(int cellLog, Plane octaves, Plane[] tints) {
        var light = new long[octaves.values().length];
        for (int i = 0; i < light.length; i++) {
            double level = Math.pow(2, octaves.values()[i]) * Shading.ONE;
            light[i] = level(level * tints[0].values()[i]) << LinearLight.RED
                    | level(level * tints[1].values()[i]) << LinearLight.GREEN
                    | level(level * tints[2].values()[i]);
        }
        return new Shading(octaves.width(), octaves.height(), cellLog, light);
    }

    private static long level(double light) {
        return Math.clamp(Math.round(light), Shading.DARKEST, Shading.BRIGHTEST);
    }
}
