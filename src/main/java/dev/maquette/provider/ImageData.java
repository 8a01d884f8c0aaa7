package dev.maquette.provider;

/** An encoded picture: {@code image/png}, {@code image/jpeg} or {@code image/webp}. */
public record ImageData(byte[] bytes, String contentType) {}
