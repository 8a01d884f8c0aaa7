package dev.maquette.provider.sandbox.artwork;

/** The size of something flat, in millimetres. */
record Extent(double width, double height) {

    double shorter() {
        return Math.min(width, height);
    }
}
