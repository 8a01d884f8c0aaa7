package dev.maquette.mesh;

/** Axis-aligned bounds in metres; both corners hold x y z. */
public record BoundingBox(float[] min, float[] max) {}
