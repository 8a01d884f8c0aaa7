package dev.maquette.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one place that knows how an asset's URL looks, in both directions. */
@ApplicationScoped
public class AssetUrls {

    private static final String PATH = "/assets/";
    /** Every path of the API answers under this prefix as well. */
    private static final String API_PREFIX = "/api";

    private final String origin;

    /** @param publicUrl where clients reach the service, without which URLs are relative to its host */
    @Inject
    public AssetUrls(@ConfigProperty(name = "maquette.public-url") Optional<String> publicUrl) {
        this.origin = publicUrl.map(AssetUrls::withoutTrailingSlash).orElse("");
    }

    /** {@code /assets/{name}}, absolute when the public URL is configured. */
    public String url(String name) {
        return origin + PATH + name;
    }

    public String url(StoredAsset asset) {
        return url(asset.name());
    }

    /** A URL whose answer is saved under that file name instead of shown. */
    public String downloadUrl(StoredAsset asset, String fileName) {
        return url(asset) + "?download=" + URLEncoder.encode(fileName, StandardCharsets.UTF_8);
    }

    /**
     * The asset that a URL of this service names: {@code /assets/..}, {@code /api/assets/..}, or either behind the public
     * URL; a query or fragment does not matter. Empty for every other URL. Whether the asset exists is not looked at.
     */
    public Optional<String> nameOf(String url) {
        var path = withoutQuery(url);
        if (!origin.isEmpty() && path.startsWith(origin + "/")) {
            path = path.substring(origin.length());
        }
        if (path.startsWith(API_PREFIX + PATH)) {
            path = path.substring(API_PREFIX.length());
        }
        return path.startsWith(PATH)
                ? AssetName.parse(path.substring(PATH.length())).map(AssetName::toString)
                : Optional.empty();
    }

    private static String withoutQuery(String url) {
        return url.split("[?#]", 2)[0];
    }

    private static String withoutTrailingSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
