package dev.maquette.asset.image;

import dev.maquette.asset.AssetUrls;
import dev.maquette.asset.RemoteFile;
import dev.maquette.asset.fetch.RemoteUrlRules;
import java.net.URI;
import java.net.URISyntaxException;

/** The ways in which a request may name a picture. */
sealed interface ImageSource {

    /** Signed URLs run to a few thousand characters; nothing honest is longer than this. */
    int LONGEST_URL = 8192;

    /** An asset of this service, which may not exist. */
    record Own(String name) implements ImageSource {}

    /** The picture itself. */
    record Inline(DataUrl data) implements ImageSource {}

    /** A file somewhere else. */
    record Remote(RemoteFile file) implements ImageSource {}

    /** Throws {@link InvalidImageException} for what is none of these, or cannot be fetched whatever the network says. */
    static ImageSource parse(String text, AssetUrls urls) {
        if (text == null || text.isBlank()) {
            throw new InvalidImageException("must not be empty");
        }
        if (DataUrl.isDataUrl(text)) {
            return new Inline(DataUrl.parse(text));
        }
        if (text.length() > LONGEST_URL) {
            throw new InvalidImageException("must be a URL of at most " + LONGEST_URL + " characters");
        }
        return urls.nameOf(text).<ImageSource>map(Own::new).orElseGet(() -> remote(text));
    }

    private static Remote remote(String text) {
        try {
            var file = RemoteFile.fromUser(new URI(text));
            RemoteUrlRules.refusal(file).ifPresent(problem -> {
                throw new InvalidImageException(problem);
            });
            return new Remote(file);
        } catch (URISyntaxException e) {
            throw new InvalidImageException("must be an http(s) URL", e);
        }
    }
}
