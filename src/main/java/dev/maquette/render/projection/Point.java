package dev.maquette.render.projection;

/** A place in a plane. */
public record Point(double x, double y) {}
