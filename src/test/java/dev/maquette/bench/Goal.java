package dev.maquette.bench;

/**
 * What a figure should be.
 *
 * @param bound in the figure's unit
 * @param atLeast whether the figure may not be below the bound; else it may not be above
 */
record Goal(double bound, boolean atLeast) {

    static Goal atLeast(double bound) {
        return new Goal(bound, true);
    }

    static Goal atMost(double bound) {
        return new Goal(bound, false);
    }

    boolean holdsFor(double value) {
        return atLeast ? value >= bound : value <= bound;
    }
}
