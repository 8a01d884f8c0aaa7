package dev.maquette.redis;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;

/** The address of a Redis of somebody else. Its {@code toString} tells no password. */
record RedisUrl(URI uri) {

    private static final Set<String> SCHEMES = Set.of("redis", "rediss");
    private static final Pattern DATABASE = Pattern.compile("/?|/\\d{1,4}");

    /** Throws {@link IllegalArgumentException} with one sentence that does not repeat the text, as it holds a password. */
    static RedisUrl parse(String text) {
        URI uri;
        try {
            // the client decodes a plus sign to a space, which no operator means who writes it into a password
            uri = new URI(text.strip().replace("+", "%2B"));
        } catch (URISyntaxException unreadable) {
            throw invalid("is not a URL; special characters of the password must be percent-encoded");
        }
        if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme())) {
            throw invalid("must start with redis:// or rediss://");
        }
        if (uri.getHost() == null) {
            throw invalid("names no host; special characters of the password must be percent-encoded");
        }
        if (uri.getRawUserInfo() != null && !uri.getRawUserInfo().contains(":")) {
            throw invalid("must give the password after a colon, as in redis://:password@host:6379");
        }
        if (!DATABASE.matcher(uri.getPath()).matches()) {
            throw invalid("must end with the number of a database or nothing after the port");
        }
        return new RedisUrl(uri);
    }

    private static IllegalArgumentException invalid(String reason) {
        return new IllegalArgumentException("REDIS_URL (maquette.redis.url) " + reason + ".");
    }

    @Override
    public String toString() {
        int port = uri.getPort() == -1 ? 6379 : uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + ":" + port + uri.getPath();
    }
}
