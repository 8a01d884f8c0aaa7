package dev.maquette.fuzz;

import dev.maquette.asset.RemoteFile;
import dev.maquette.asset.fetch.RemoteUrlRules;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;

/** URLs of users: whatever URI it is, the rules have an answer, and none lets a literal address of this network pass. */
public final class RemoteUrlTarget {

    private RemoteUrlTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            URI uri = new URI(new String(input, StandardCharsets.UTF_8));
            if (RemoteUrlRules.refusal(RemoteFile.fromUser(uri)).isEmpty() && isInside(uri.getHost())) {
                throw new IllegalStateException(uri + " is inside and was allowed");
            }
        } catch (URISyntaxException noUri) {
            // refused before it gets to the rules
        }
    }

    private static boolean isInside(String host) {
        try {
            InetAddress address = InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""));
            return address.isLoopbackAddress()
                    || address.isSiteLocalAddress()
                    || address.isLinkLocalAddress()
                    || address.isAnyLocalAddress()
                    || address.isMulticastAddress();
        } catch (IllegalArgumentException name) {
            return false;
        }
    }
}
