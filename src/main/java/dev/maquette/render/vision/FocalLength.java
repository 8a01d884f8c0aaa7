package dev.maquette.render.vision;

/** What is assumed of a camera that tells nothing of itself. */
final class FocalLength {

    /**
     * The main camera of phones is usually worth 24 to 28 mm on the 43.27 mm diagonal of a 35 mm film frame; facades are
     * photographed with it for lack of room to step back.
     */
    private static final double OF_DIAGONAL = 26 / 43.27;

    private FocalLength() {}

    /** In pixels. */
    static double usual(int width, int height) {
        return OF_DIAGONAL * Math.hypot(width, height);
    }
}
