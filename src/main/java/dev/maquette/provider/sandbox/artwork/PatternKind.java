package dev.maquette.provider.sandbox.artwork;

/** What covers the ground of a design. */
public enum PatternKind {
    PLAIN,
    STRIPES,
    BANDS,
    DIAGONALS,
    DOTS,
    CHECKS,
    WAVES,
    CHEVRONS,
    TRIANGLES,
    GRADIENT,
    LANDSCAPE,
    /** The design's motif, strewn. */
    MOTIFS
}
