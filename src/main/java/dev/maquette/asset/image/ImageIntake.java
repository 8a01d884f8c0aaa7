package dev.maquette.asset.image;

import dev.maquette.asset.AssetFormat;
import dev.maquette.asset.AssetStore;
import dev.maquette.asset.AssetUrls;
import dev.maquette.asset.ByteSize;
import dev.maquette.asset.RemoteFile;
import dev.maquette.asset.StoredAsset;
import dev.maquette.asset.fetch.RemoteFetcher;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;

/**
 * Brings the pictures that requests name into the store. While the request is answered, {@link #accept} does all that
 * needs no network and turns the text into a small reference; inside the job, {@link #resolve} fetches, checks and
 * stores. A data URL is stored at once, so that it never travels with the job.
 */
@ApplicationScoped
public class ImageIntake {

    private final AssetStore store;
    private final AssetUrls urls;
    private final RemoteFetcher fetcher;
    private final ImageGuard guard;

    ImageIntake(AssetStore store, AssetUrls urls, RemoteFetcher fetcher, ImageGuard guard) {
        this.store = store;
        this.urls = urls;
        this.fetcher = fetcher;
        this.guard = guard;
    }

    /**
     * What is wrong with the text, for the {@code details} of a validation error; empty when {@link #accept} may be
     * tried. Cheap: an inline picture is measured, not decoded, and nothing is stored.
     *
     * @param picture URL of one of this service's assets, http(s) URL, or data URL; may be null
     */
    public Optional<String> validate(String picture, ImageLimits limits) {
        try {
            checkCheaply(ImageSource.parse(picture, urls), limits);
            return Optional.empty();
        } catch (InvalidImageException e) {
            return Optional.of(e.problem());
        }
    }

    /** As {@link #validate}, then checks and stores an inline picture. Throws {@link InvalidImageException}. */
    public ImageReference accept(String picture, ImageLimits limits) {
        var source = ImageSource.parse(picture, urls);
        checkCheaply(source, limits);
        return switch (source) {
            case ImageSource.Own(var name) -> new ImageReference(name);
            case ImageSource.Remote(var file) -> new ImageReference(file.uri().toString());
            case ImageSource.Inline(var data) ->
                new ImageReference(store(data.bytes(), limits).name());
        };
    }

    /**
     * The picture in the store, checked against the limits. Repeating it gives the same asset as long as the remote file
     * does not change. Throws {@link InvalidImageException} or {@link dev.maquette.asset.fetch.FetchException}.
     */
    public StoredAsset resolve(ImageReference reference, ImageLimits limits) {
        if (reference.isRemote()) {
            var file = RemoteFile.fromUser(URI.create(reference.location()));
            return store(fetcher.fetch(file, fetcher.limits(limits.maxBytes())).bytes(), limits);
        }
        var asset = store.renew(reference.location()).orElseThrow(ImageIntake::unknown);
        guard.check(store.read(asset.name()), limits);
        return asset;
    }

    private void checkCheaply(ImageSource source, ImageLimits limits) {
        switch (source) {
            case ImageSource.Own(var name) -> {
                // renewed, so that a picture found now is still there when the job begins
                var asset = store.renew(name).orElseThrow(ImageIntake::unknown);
                checkSize(asset.bytes(), limits);
                AssetFormat.ofContentType(asset.contentType())
                        .filter(AssetFormat::isPicture)
                        .orElseThrow(() -> new InvalidImageException("must be a PNG, JPEG or WebP"));
            }
            case ImageSource.Inline(var data) -> checkSize(data.size(), limits);
            case ImageSource.Remote _ -> {
                // all that can be known without the network was looked at when it was parsed
            }
        }
    }

    private StoredAsset store(byte[] bytes, ImageLimits limits) {
        return store.put(bytes, guard.check(bytes, limits).contentType());
    }

    private static void checkSize(long bytes, ImageLimits limits) {
        if (bytes > limits.maxBytes()) {
            throw new InvalidImageException("is larger than " + ByteSize.text(limits.maxBytes()));
        }
    }

    private static InvalidImageException unknown() {
        return new InvalidImageException("is not an asset of this service, or has expired");
    }
}
