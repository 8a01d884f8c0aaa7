package dev.maquette.asset.image;

/**
 * What an encoded picture says of itself.
 *
 * @param contentType {@code image/png}, {@code image/jpeg} or {@code image/webp}, by content and not by declaration
 * @param width in pixels as stored, before any EXIF orientation
 * @param height in pixels as stored
 */
public record ImageInfo(String contentType, int width, int height) {}
