package dev.maquette.render.testing;

import dev.maquette.render.projection.Mask;

/** How well two masks of the same size agree. */
public final class MaskOverlap {

    private MaskOverlap() {}

    /** Intersection over union, partial coverage counting in part. */
    public static double intersectionOverUnion(Mask found, Mask expected) {
        double intersection = 0;
        double union = 0;
        for (int y = 0; y < found.height(); y++) {
            for (int x = 0; x < found.width(); x++) {
                intersection += Math.min(found.at(x, y), expected.at(x, y));
                union += Math.max(found.at(x, y), expected.at(x, y));
            }
        }
        return intersection / union;
    }

    /** The share of what is expected that was found. */
    public static double found(Mask found, Mask expected) {
        double intersection = 0;
        double total = 0;
        for (int y = 0; y < found.height(); y++) {
            for (int x = 0; x < found.width(); x++) {
                intersection += Math.min(found.at(x, y), expected.at(x, y));
                total += expected.at(x, y);
            }
        }
        return intersection / total;
    }
}
