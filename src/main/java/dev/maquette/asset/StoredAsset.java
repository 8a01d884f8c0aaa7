package dev.maquette.asset;

/**
 * A file in the asset store, as state documents and jobs remember it.
 *
 * @param name content address: lower-case hex SHA-256 of the bytes, a dot and the file extension
 * @param contentType media type, for example {@code image/png} or {@code model/gltf-binary}
 * @param bytes size
 */
public record StoredAsset(String name, String contentType, long bytes) {}
