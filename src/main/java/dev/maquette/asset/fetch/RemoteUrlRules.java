package dev.maquette.asset.fetch;

import dev.maquette.asset.RemoteFile;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can be said of a URL without asking the network. */
public final class RemoteUrlRules {

    private RemoteUrlRules() {}

    /** Why the file will not be fetched, completing "it ..."; empty when only the look-up of its host can tell. */
    public static Optional<String> refusal(RemoteFile file) {
        var uri = file.uri();
        if (!isWeb(uri)) {
            return Optional.of("must be an http(s) URL");
        }
        if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65535) {
            return Optional.of("must be a URL with a host name");
        }
        if (uri.getRawUserInfo() != null) {
            return Optional.of("must not contain a user name or password");
        }
        var host = host(uri);
        if (!isAllowedHost(host, file.hosts())) {
            return Optional.of("must be on another host");
        }
        var literal = literal(host);
        boolean refused = literal.isPresent() ? !policy(file).allows(literal.get()) : isLocalName(host, file);
        return refused ? Optional.of("must be on a public host") : Optional.empty();
    }

    static AddressPolicy policy(RemoteFile file) {
        return file.privateAddresses() ? AddressPolicy.PRIVATE_TOO : AddressPolicy.PUBLIC;
    }

    /** In lower case, without the brackets of an IPv6 literal and the dot of a fully qualified name. */
    static String host(URI uri) {
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            return host.substring(1, host.length() - 1);
        }
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    static boolean isSecure(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    private static boolean isWeb(URI uri) {
        return isSecure(uri) || "http".equalsIgnoreCase(uri.getScheme());
    }

    private static boolean isAllowedHost(String host, Set<String> allowed) {
        return allowed.isEmpty()
                || allowed.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .anyMatch(name -> host.equals(name) || host.endsWith("." + name));
    }

    private static boolean isLocalName(String host, RemoteFile file) {
        return !file.privateAddresses() && (host.equals("localhost") || host.endsWith(".localhost"));
    }

    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
