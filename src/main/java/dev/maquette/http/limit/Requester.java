package dev.maquette.http.limit;

import dev.maquette.http.address.ClientAddress;
import dev.maquette.security.Caller;
import dev.maquette.security.CurrentCaller;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Against whom a request is counted: its caller, or where it comes from when nobody has to say who they are. */
@Singleton
class Requester {

    private static final int NETWORK_BYTES = 8;

    private final CurrentCaller caller;
    private final ClientAddress addresses;

    Requester(CurrentCaller caller, ClientAddress addresses) {
        this.caller = caller;
        this.addresses = addresses;
    }

    /** Safe for keys. */
    String of(HttpServerRequest request) {
        return caller.find()
                .filter(known -> !known.anonymous())
                .map(Caller::id)
                .orElseGet(() -> network(addresses.of(request)));
    }

    /** Of IPv6 the /64, since that is what one customer gets and may choose addresses from at will (RFC 6177). */
    static String network(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        try {
            var network = Arrays.copyOf(Arrays.copyOf(address.getAddress(), NETWORK_BYTES), 2 * NETWORK_BYTES);
            return InetAddress.getByAddress(network).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException("16 bytes are an address", e);
        }
    }
}
