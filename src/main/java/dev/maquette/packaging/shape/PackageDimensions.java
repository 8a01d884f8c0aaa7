package dev.maquette.packaging.shape;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The outer size of a package, in millimetres.
 *
 * @param width from left to right, seen from the front; of a cylinder its diameter
 * @param height from bottom to top
 * @param depth from front to back; means nothing for a cylinder
 */
@RegisterForReflection
public record PackageDimensions(double width, double height, double depth) {}
