package dev.maquette.provider.sandbox.shape;

import dev.maquette.provider.sandbox.object.Rgb;
import dev.maquette.provider.sandbox.object.SurfacePattern;

/**
 * A pattern laid out over an area: where its colour shows. Whole numbers of repeats go round, so that there is no seam.
 */
final class Painting {

    private static final double GOLDEN_ANGLE = 2.399963;

    private final SurfacePattern pattern;
    private final int ground;
    private final int seed;
    private final double aspect;
    private final int columns;
    private final int rows;

    /** @param ground colour of what is painted on; {@code width} and {@code height} in any one unit */
    Painting(SurfacePattern pattern, int ground, int seed, double width, double height) {
        this.pattern = pattern;
        this.ground = ground;
        this.seed = seed;
        this.aspect = width / height;
        double cell = Math.clamp(Math.sqrt(width * height) / 7, height / 12, height / 5);
        this.columns = Math.max(2, (int) Math.round(width / cell / 2) * 2);
        this.rows = Math.max(2, (int) Math.round(height / cell / 2) * 2);
    }

    /**
     * @param u 0..1 across, likewise {@code v} downwards
     * @param blur width of a pixel in the same measure, for smooth edges
     */
    int at(double u, double v, double blur) {
        return switch (pattern.kind()) {
            case NONE -> ground;
            case STRIPES -> mixed(edge(Math.abs(fraction(v * stripes()) - 0.5) - 0.25, blur * stripes()));
            case DOTS -> mixed(dots(u, v, blur));
            case CHECKS -> mixed(checks(u, v));
            case WAVES -> mixed(waves(u, v, blur));
            case SCENE -> scene(u, v, blur);
        };
    }

    private int stripes() {
        return rows / 2 + 2;
    }

    private double dots(double u, double v, double blur) {
        double y = v * rows;
        double x = u * columns + (Math.floorMod((int) Math.floor(y), 2) == 0 ? 0 : 0.5);
        double distance = Math.hypot(fraction(x) - 0.5, (fraction(y) - 0.5) * cellAspect());
        return edge(distance - 0.27, blur * columns);
    }

    private double cellAspect() {
        return columns / aspect / rows;
    }

    private double checks(double u, double v) {
        int column = (int) Math.floor(u * columns);
        int row = (int) Math.floor(v * rows);
        return Math.floorMod(column + row, 2);
    }

    private double waves(double u, double v, double blur) {
        double swing = 0.18 * Math.sin(2 * Math.PI * u * columns / 2);
        return edge(Math.abs(fraction(v * rows / 2 + swing) - 0.5) - 0.2, blur * rows);
    }

    /** A sun over three ranges of hills, in colours between the two that are given. */
    private int scene(double u, double v, double blur) {
        int color = Rgb.mix(ground, 0xFFFFFF, 0.35 * v);
        double around = Math.max(1, Math.round(aspect / 1.4));
        double sunX = fraction(u * around) - 0.62;
        double sun = Math.hypot(sunX * aspect / around, v - 0.34) - 0.13;
        color = Rgb.mix(color, Rgb.mix(pattern.rgb(), 0xFFE3A0, 0.55), edge(sun, blur));
        for (int range = 0; range < 3; range++) {
            double phase = seed % 7 + range * GOLDEN_ANGLE;
            double turns = 2 * Math.PI * around;
            double ridge = 0.52
                    + 0.15 * range
                    - 0.055 * Math.sin(turns * u * (range + 1) + phase)
                    - 0.03 * Math.sin(turns * u * (range + 3) + 2 * phase);
            int hill = Rgb.mix(Rgb.mix(ground, pattern.rgb(), 0.45 + 0.28 * range), 0x1E2A33, 0.12 * range);
            color = Rgb.mix(color, hill, edge(ridge - v, blur));
        }
        return color;
    }

    private int mixed(double share) {
        return Rgb.mix(ground, pattern.rgb(), share);
    }

    /** 1 inside (negative distance), 0 outside, smooth over the blur. */
    private static double edge(double distance, double blur) {
        return Math.clamp(0.5 - distance / Math.max(blur, 1e-9), 0, 1);
    }

    private static double fraction(double value) {
        return value - Math.floor(value);
    }
}
