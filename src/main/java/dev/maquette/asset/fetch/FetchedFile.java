package dev.maquette.asset.fetch;

/**
 * A downloaded file, unchecked.
 *
 * @param contentType what the server says it is, which may be wrong, or null
 */
public record FetchedFile(byte[] bytes, String contentType) {}
