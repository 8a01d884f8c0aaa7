package dev.maquette.provider.sandbox.object;

/** Parts that a form may have besides its body. */
public enum PartKind {
    LID,
    HANDLE,
    SPOUT,
    LEGS,
    BACKREST,
    ARMRESTS,
    CUSHION(Material.LINEN.paint()),
    SHADE,
    SAUCER,
    EYES,
    BEAK,
    WHEELS,
    SOLE,
    LACES;

    private final Paint paint;

    PartKind() {
        this(null);
    }

    PartKind(Paint paint) {
        this.paint = paint;
    }

    /** What the part is made of when it is added without a word on it; null means the body's paint. */
    Paint paint() {
        return paint;
    }
}
