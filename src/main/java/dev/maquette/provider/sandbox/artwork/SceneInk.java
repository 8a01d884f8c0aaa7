package dev.maquette.provider.sandbox.artwork;

import dev.maquette.provider.sandbox.object.Rgb;

/** Pictures that go over a whole panel, and on without a seam where its left and right edge meet. */
record SceneInk(Palette palette, int seed, Extent panel) {

    private static final int RIDGES = 4;
    private static final int LINES = 8;

    /** From the ground at the top to the motif at the foot, with a glow and fine lines of the accent. */
    int gradient(double x, double y, double pixel) {
        double down = Math.clamp(0.5 + y / panel.height(), 0, 1);
        int color = Rgb.mix(palette.ground(), palette.motif(), down * down * (3 - 2 * down));
        double glow = Math.sin(2 * Math.PI * x / panel.width()) * Math.sin(Math.PI * down);
        int lit = Rgb.mix(color, palette.accent(), 0.18 * Math.max(0, glow));
        double line = panel.height() / LINES;
        double rank = y / line + 0.12 * Math.sin(2 * Math.PI * x / panel.width());
        double beside = Math.abs(rank - Math.rint(rank)) * line;
        return Rgb.mix(lit, palette.accent(), 0.5 * Sheet.cover(beside - 0.02 * line, pixel));
    }

    /** A sun over ranges of hills that go round the package. */
    int landscape(double x, double y, double pixel) {
        double height = panel.height();
        int color = Rgb.mix(palette.ground(), 0xFFFFFF, 0.25 * Math.clamp(0.5 + y / height, 0, 1));
        double radius = 0.16 * panel.shorter();
        double fromSun = x - 0.22 * panel.width();
        double sun =
                Math.hypot(fromSun - Math.rint(fromSun / panel.width()) * panel.width(), y + 0.24 * height) - radius;
        color = Sheet.over(color, Rgb.mix(color, palette.accent(), 0.35), sun - 0.3 * radius, pixel);
        color = Sheet.over(color, palette.accent(), sun, pixel);
        double turns = 2 * Math.PI / panel.width() * Math.max(1, Math.round(panel.width() / height));
        for (int range = 0; range < RIDGES; range++) {
            double phase = 6.3 * Dice.roll(seed, range, 0, 0);
            double swing = Math.sin(turns * x * (1 + range % 2) + phase) + 0.5 * Math.sin(turns * 3 * x + 2 * phase);
            double ridge = height * (0.02 + 0.115 * range - 0.055 * swing);
            int hill = Rgb.mix(palette.ground(), palette.motif(), 0.4 + 0.6 * range / (RIDGES - 1));
            color = Sheet.over(color, hill, ridge - y, pixel);
        }
        return color;
    }
}
