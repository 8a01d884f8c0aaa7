package dev.maquette.assistant;

import dev.maquette.asset.AssetStore;
import dev.maquette.asset.AssetUrls;
import dev.maquette.asset.image.Thumbnail;
import io.quarkiverse.mcp.server.ImageContent;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Optional;

/** Pictures for assistants to look at: small JPEGs, some tens of kilobytes, whatever the size of the original. */
@Singleton
class Pictures {

    /** Enough to tell shape, colours and lettering; models see hardly more, and are charged by the pixel. */
    private static final int EDGE = 512;

    private final AssetStore store;
    private final AssetUrls urls;

    Pictures(AssetStore store, AssetUrls urls) {
        this.store = store;
        this.urls = urls;
    }

    /** A picture's preview if the assistant asked to see it. Either may be null. */
    Optional<ImageContent> preview(String url, Boolean wanted) {
        return Boolean.TRUE.equals(wanted) ? preview(url) : Optional.empty();
    }

    /**
     * A preview of a picture.
     *
     * @param url may be null
     * @return empty when there is none, or it does not lie here
     */
    Optional<ImageContent> preview(String url) {
        return Optional.ofNullable(url)
                .flatMap(urls::nameOf)
                .filter(name -> store.find(name).isPresent())
                .map(name -> Thumbnail.of(store.read(name), EDGE))
                .map(jpeg -> new ImageContent(Base64.getEncoder().encodeToString(jpeg), "image/jpeg"));
    }
}
