package dev.maquette.http.address;

import io.quarkus.runtime.Startup;
import io.smallrye.common.net.CidrAddress;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Finds the address from which a client really asks. What headers say is believed only as far as trusted proxies have
 * written it: from the nearest one back to the first address that is not trusted. The forwarding of Quarkus takes the
 * farthest entry instead, which the client may have written itself. A setting that cannot be right ends the start.
 */
@Startup
@Singleton
public class ClientAddress {

    private final List<CidrAddress> trusted;

    ClientAddress(ProxyConfig config) {
        this.trusted = config.trustedProxies().orElse(List.of());
    }

    public InetAddress of(HttpServerRequest request) {
        return of(InetAddress.ofLiteral(request.remoteAddress().hostAddress()), request.headers());
    }

    /**
     * A proxy writes one of the two headers and may hand on the other as the client has written it; so if they do not agree,
     * neither is believed.
     *
     * @param peer the other end of the connection
     */
    InetAddress of(InetAddress peer, MultiMap headers) {
        if (!isTrusted(peer)) {
            return peer;
        }
        var clients = ForwardedAddresses.of(headers)
                .map(entries -> farthestBelieved(peer, entries))
                .distinct()
                .toList();
        return clients.size() == 1 ? clients.getFirst() : peer;
    }

    private InetAddress farthestBelieved(InetAddress peer, List<Optional<InetAddress>> entries) {
        var believed = peer;
        for (var entry : entries.reversed()) {
            if (!isTrusted(believed) || entry.isEmpty()) {
                return believed;
            }
            believed = entry.get();
        }
        return believed;
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(range -> range.matches(address));
    }
}
