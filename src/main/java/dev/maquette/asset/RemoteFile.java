package dev.maquette.asset;

import java.net.URI;
import java.util.Set;

/**
 * A file at a foreign address together with what makes that address acceptable.
 *
 * @param uri absolute http or https address
 * @param hosts host names that are allowed, each with all its sub-domains; empty allows every public host
 * @param privateAddresses true only for addresses the operator configured (the sandbox on this machine): loopback and
 *     private networks are allowed as well
 */
public record RemoteFile(URI uri, Set<String> hosts, boolean privateAddresses) {

    /** A file at an address that a user gave: any public host. */
    public static RemoteFile fromUser(URI uri) {
        return new RemoteFile(uri, Set.of(), false);
    }
}
