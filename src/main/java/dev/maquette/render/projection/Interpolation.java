package dev.maquette.render.projection;

/** For each point of a row the two nearest points of another row of the same length, and how near it is to the second. */
final class Interpolation {

    private final int[] first;
    private final int[] second;
    private final float[] share;

    Interpolation(int from, int to) {
        first = new int[to];
        second = new int[to];
        share = new float[to];
        for (int i = 0; i < to; i++) {
            double place = Math.clamp((i + 0.5) * from / to - 0.5, 0, from - 1);
            first[i] = (int) place;
            second[i] = Math.min(first[i] + 1, from - 1);
            share[i] = (float) (place - first[i]);
        }
    }

    int first(int index) {
        return first[index];
    }

    int second(int index) {
        return second[index];
    }

    /** 0 at the first, towards 1 at the second. */
    float share(int index) {
        return share[index];
    }
}
