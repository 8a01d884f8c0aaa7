package dev.maquette.provider.sandbox.object;

/**
 * A part with its own look.
 *
 * @param paint null means that of the body
 * @param scale factor on its ordinary measures
 */
public record Part(PartKind kind, Paint paint, double scale) {}
