package dev.maquette.asset;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A file in the asset store, as state documents and jobs remember it.
 *
 * @param name content address: lower-case hex SHA-256 of the bytes, a dot and the file extension
 * @param contentType media type, for example {@code image/png} or {@code model/gltf-binary}
 * @param bytes size
 */
@RegisterForReflection
public record StoredAsset(String name, String contentType, long bytes) {}
