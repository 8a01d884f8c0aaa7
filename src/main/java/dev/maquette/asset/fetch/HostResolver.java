package dev.maquette.asset.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Looks up the addresses of a host name. It is asked once for each connection. */
@FunctionalInterface
interface HostResolver {

    /** All addresses, at least one; an address literal is its own answer. */
    InetAddress[] resolve(String host) throws UnknownHostException;
}
