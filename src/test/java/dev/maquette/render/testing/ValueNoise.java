package dev.maquette.render.testing;

/** Noise that depends on nothing but the place and a seed. */
final class ValueNoise {

    private ValueNoise() {}

    /** Evenly spread in [0, 1). */
    static double at(long x, long y, long seed) {
        long hash = x * 0x9E3779B97F4A7C15L + y * 0xC2B2AE3D27D4EB4FL + seed * 0x165667B19E3779F9L;
        hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
        return ((hash ^ (hash >>> 31)) >>> 11) * 0x1p-53;
    }

    /** Continuous, in [0, 1), with features of size 1. */
    static double smooth(double x, double y, long seed) {
        long column = (long) Math.floor(x);
        long row = (long) Math.floor(y);
        double u = ease(x - column);
        double v = ease(y - row);
        double above = at(column, row, seed) * (1 - u) + at(column + 1, row, seed) * u;
        double below = at(column, row + 1, seed) * (1 - u) + at(column + 1, row + 1, seed) * u;
        return above * (1 - v) + below * v;
    }

    /** Four octaves of {@link #smooth}, in [0, 1). */
    static double cloudy(double x, double y, long seed) {
        double sum = 0;
        double weight = 0.5;
        for (int octave = 0; octave < 4; octave++) {
            sum += weight * smooth(x * (1 << octave), y * (1 << octave), seed + octave);
            weight /= 2;
        }
        return sum / 0.9375;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }
}
