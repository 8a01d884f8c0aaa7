package dev.maquette.asset;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Keeps files under names made from their content. Identical bytes are stored once; a file is either wholly there or
 * not there; a stored file never changes. Every method may throw {@link AssetStoreException} when the storage fails.
 */
public interface AssetStore {

    /**
     * Stores the bytes, which the caller has checked, and returns their name. Storing the same bytes again is cheap and
     * renews them. Throws {@link IllegalArgumentException} for a content type that is no {@link AssetFormat}.
     */
    StoredAsset put(byte[] content, String contentType);

    /**
     * Stores what the stream brings without holding it in memory; the caller closes the stream. Throws
     * {@link AssetTooLargeException} when there is more than {@code limit} bytes; whatever the stream throws comes
     * through, and then nothing is stored.
     */
    StoredAsset put(InputStream content, String contentType, long limit);

    /** What is known of the asset, or empty when there is none of that name or the name is not a content address. */
    Optional<StoredAsset> find(String name);

    /** As {@link #find}, and the sweep spares the asset for another retention time. */
    Optional<StoredAsset> renew(String name);

    /** The content as a file of this machine, to be read only. Throws {@link AssetNotFoundException}. */
    Path file(String name);

    /** The whole content; the caller closes it. Throws {@link AssetNotFoundException}. */
    InputStream open(String name);

    /** The whole content in memory. Throws {@link AssetNotFoundException}. */
    byte[] read(String name);

    /** Calls back with the name of every asset and the time when it was stored or last renewed, in no order. */
    void forEach(BiConsumer<String, Instant> visitor);

    /** Deletes the asset unless it was stored or renewed at {@code instant} or later; says whether this call did. */
    boolean deleteUnlessRenewedSince(String name, Instant instant);

    /** Removes what interrupted writes left behind before {@code instant}. */
    void discardUnfinished(Instant instant);
}
