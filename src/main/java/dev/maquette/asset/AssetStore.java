package dev.maquette.asset;

import java.io.InputStream;
import java.util.Optional;

/**
 * Keeps files under names made from their content. Identical bytes are stored once; a file is either wholly there or
 * not there; a stored file never changes.
 */
public interface AssetStore {

    /** Stores the bytes, which the caller has checked, and returns their name. Storing the same bytes again is cheap. */
    StoredAsset put(byte[] content, String contentType);

    /** What is known of the asset, or empty when there is none of that name or the name is not a content address. */
    Optional<StoredAsset> find(String name);

    /** The whole content; the caller closes it. Throws {@link AssetNotFoundException}. */
    InputStream open(String name);

    /** The whole content in memory. Throws {@link AssetNotFoundException}. */
    byte[] read(String name);
}
