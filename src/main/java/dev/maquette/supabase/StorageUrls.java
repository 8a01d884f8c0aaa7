package dev.maquette.supabase;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes and reads the addresses of files in the project's Storage. */
final class StorageUrls {

    private static final String PREFIX = "/storage/v1";
    private static final String OBJECT = PREFIX + "/object/";
    private static final Map<String, StorageUrl.Access> ACCESS = Map.of(
            "public", StorageUrl.Access.PUBLIC,
            "sign", StorageUrl.Access.SIGNED,
            "authenticated", StorageUrl.Access.AUTHENTICATED);

    private final SupabaseProject project;

    StorageUrls(SupabaseProject project) {
        this.project = project;
    }

    /** An address of the API for the service itself, below {@code /storage/v1}. */
    URI api(String path) {
        return URI.create(project.storageUrl() + PREFIX + path);
    }

    URI publicUrl(StorageObject object) {
        return link("public/" + object.encoded());
    }

    URI authenticatedUrl(StorageObject object) {
        return link("authenticated/" + object.encoded());
    }

    /** @param query of the signed address, with the token */
    URI signedUrl(StorageObject object, String query) {
        return link("sign/" + object.encoded() + "?" + query);
    }

    /** Links for others have the project's own host. */
    private URI link(String path) {
        return URI.create(project.url() + OBJECT + path);
    }

    /**
     * Strict: exactly the origins of the project, no user, no fragment, no segment that is empty, made of dots, or has
     * a slash in disguise. Anything else is not ours.
     */
    Optional<StorageUrl> parse(String url) {
        try {
            var uri = new URI(url);
            if (!isOurs(uri)
                    || uri.getRawFragment() != null
                    || !uri.getRawPath().startsWith(OBJECT)) {
                return Optional.empty();
            }
            var parts = uri.getRawPath().substring(OBJECT.length()).split("/", 3);
            var access = ACCESS.get(parts[0]);
            return access == null || parts.length < 3
                    ? Optional.empty()
                    : Optional.of(new StorageUrl(access, new StorageObject(decode(parts[1]), path(parts[2]))));
        } catch (URISyntaxException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private boolean isOurs(URI uri) {
        return uri.getRawUserInfo() == null
                && uri.getHost() != null
                && Stream.concat(Stream.of(project.url(), project.storageUrl()), storageHost().stream())
                        .anyMatch(ours -> ours.getScheme().equalsIgnoreCase(uri.getScheme())
                                && ours.getHost().equalsIgnoreCase(uri.getHost())
                                && port(ours) == port(uri));
    }

    /** Every hosted project has its files under a second host too, which may be in links that others made. */
    private Optional<URI> storageHost() {
        var host = project.url().getHost();
        return host.endsWith(".supabase.co")
                ? Optional.of(URI.create("https://" + host.replaceFirst("\\.supabase\\.co$", ".storage.supabase.co")))
                : Optional.empty();
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    private static String path(String raw) {
        return Arrays.stream(raw.split("/", -1)).map(StorageUrls::decode).collect(Collectors.joining("/"));
    }

    private static String decode(String segment) {
        var decoded = URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        if (decoded.contains("/")) {
            throw new IllegalArgumentException("A segment holds a slash");
        }
        return decoded;
    }
}
