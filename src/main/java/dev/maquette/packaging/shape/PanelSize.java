package dev.maquette.packaging.shape;

/** The size of one panel, or of the square around a round one, in millimetres. */
public record PanelSize(double width, double height) {}
