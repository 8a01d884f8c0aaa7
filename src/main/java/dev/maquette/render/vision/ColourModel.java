package dev.maquette.render.vision;

/** The colours of a material as a histogram over L*a*b*, a bin being 4 units wide in lightness and 5 in the others. */
final class ColourModel {

    private static final int LIGHTNESS_BINS = 26;
    private static final int COLOUR_BINS = 44;
    /** The density of a colour that was never seen. */
    private static final double RARE = 1e-6;

    private double[] counts = new double[LIGHTNESS_BINS * COLOUR_BINS * COLOUR_BINS];
    private double total;

    void add(LabPicture picture, int i) {
        counts[bin(picture, i)]++;
        total++;
    }

    double total() {
        return total;
    }

    /** Spreads every bin to its neighbours, a fourth to each side. */
    void smooth() {
        smoothAlong(1);
        smoothAlong(COLOUR_BINS);
        smoothAlong(COLOUR_BINS * COLOUR_BINS);
    }

    private void smoothAlong(int step) {
        double[] smoothed = new double[counts.length];
        for (int i = step; i < counts.length - step; i++) {
            smoothed[i] = counts[i - step] / 4 + counts[i] / 2 + counts[i + step] / 4;
        }
        counts = smoothed;
    }

    /** Natural logarithm of how likely the colour of a pixel is. */
    float logDensity(LabPicture picture, int i) {
        return (float) Math.log(RARE + counts[bin(picture, i)] / Math.max(1, total));
    }

    private static int bin(LabPicture picture, int i) {
        int lightness = Math.clamp((int) (picture.lightness()[i] / 4), 0, LIGHTNESS_BINS - 1);
        int a = Math.clamp((int) Math.floor(picture.a()[i] / 5) + COLOUR_BINS / 2, 0, COLOUR_BINS - 1);
        int b = Math.clamp((int) Math.floor(picture.b()[i] / 5) + COLOUR_BINS / 2, 0, COLOUR_BINS - 1);
        return (lightness * COLOUR_BINS + a) * COLOUR_BINS + b;
    }
}
