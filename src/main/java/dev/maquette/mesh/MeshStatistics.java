package dev.maquette.mesh;

/** What a checked model holds; {@code bytes} is the size of the GLB file. */
public record MeshStatistics(int triangles, int vertices, long bytes, BoundingBox boundingBox) {}
