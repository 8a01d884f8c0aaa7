package dev.maquette.mesh.raster;

/**
 * What is behind the object.
 *
 * @param argb sRGB colour with alpha in the highest byte
 * @param groundShadow whether the object throws a soft shadow on the ground below it; seen only from above and only on
 *     an opaque background
 */
public record Background(int argb, boolean groundShadow) {

    /** A warm near-white, as in a photo studio, with a ground shadow. */
    public static Background studio() {
        return new Background(0xFFF3F2EF, true);
    }

    /** One even opaque colour; the alpha of {@code rgb} is ignored. */
    public static Background plain(int rgb) {
        return new Background(0xFF000000 | rgb, false);
    }

    public static Background transparent() {
        return new Background(0, false);
    }

    boolean opaque() {
        return argb >>> 24 == 0xFF;
    }
}
