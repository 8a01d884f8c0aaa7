package dev.maquette.provider.sandbox.object;

/** What is painted over the body's own material. */
public record SurfacePattern(Kind kind, int rgb) {

    public static final SurfacePattern NONE = new SurfacePattern(Kind.NONE, 0);

    public enum Kind {
        NONE,
        STRIPES,
        DOTS,
        CHECKS,
        WAVES,
        /** A printed landscape, as packaging wears it. */
        SCENE
    }
}
