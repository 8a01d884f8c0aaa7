package dev.maquette.studio;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What the studio's pages may load: files of this service, and pictures and models of the hosts where results lie. No
 * script, style, font or decoder of anybody else, no frame around it.
 */
final class ContentSecurityPolicy {

    static final String HEADER = "Content-Security-Policy";

    private ContentSecurityPolicy() {}

    /** @param resultAddresses absolute URLs below which results lie, beside those of the page's own origin */
    static String allowing(List<URI> resultAddresses) {
        var results = new LinkedHashSet<String>();
        resultAddresses.forEach(address -> results.add(" " + origin(address)));
        var foreign = String.join("", results);
        // pictures and models are shown from the page's own memory (blob:) as well, small ones from their address
        // (data:)
        return String.join(
                "; ",
                "default-src 'self'",
                "img-src 'self' blob: data:" + foreign,
                "connect-src 'self' blob: data:" + foreign,
                "worker-src 'self' blob:",
                // React sets styles of single elements
                "style-src 'self' 'unsafe-inline'",
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
