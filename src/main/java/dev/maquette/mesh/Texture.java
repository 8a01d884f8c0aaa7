package dev.maquette.mesh;

/** An encoded picture inside a model: {@code image/png}, {@code image/jpeg} or {@code image/webp}. */
public record Texture(byte[] bytes, String contentType) {}
