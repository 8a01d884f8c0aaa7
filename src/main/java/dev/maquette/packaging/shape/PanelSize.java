package dev.maquette.packaging.shape;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The size of one panel, or of the square around a round one, in millimetres. */
@RegisterForReflection
public record PanelSize(double width, double height) {}
