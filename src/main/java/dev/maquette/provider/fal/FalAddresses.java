package dev.maquette.provider.fal;

import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.ProviderException;
import dev.maquette.provider.ProviderFailure.InvalidOutput;
import java.net.URI;
import java.util.Objects;

/** Where the queue and the storage are, and which of the addresses that they return may be called. */
class FalAddresses {

    private final ProviderAccess access;
    private final FalConfig config;
    private final URI queue;
    private final URI storage;

    FalAddresses(ProviderAccess access, FalConfig config) {
        this.access = access;
        this.config = config;
        this.queue = access.url(config.baseUrl(), "/fal/queue");
        this.storage = access.url(config.storageUrl(), "/fal/rest");
    }

    URI storage() {
        return storage;
    }

    URI model(String id) {
        return URI.create(queue + "/" + id);
    }

    /** An address to which the key may be sent. Throws {@link ProviderException} for one at a foreign host. */
    URI queue(String returned) {
        URI address = parsed(returned);
        if (sameOrigin(address, queue) || (https(address) && access.standIn().isEmpty() && atQueueHost(address))) {
            return address;
        }
        throw foreign();
    }

    /** An address that takes an upload without credentials: encrypted, or at the configured storage. */
    URI upload(String returned) {
        URI address = parsed(returned);
        if (sameOrigin(address, storage) || https(address)) {
            return address;
        }
        throw foreign();
    }

    private boolean atQueueHost(URI address) {
        return config.queueHosts().stream()
                .anyMatch(host ->
                        address.getHost().equals(host) || address.getHost().endsWith("." + host));
    }

    private URI parsed(String returned) {
        try {
            URI address = URI.create(Objects.requireNonNullElse(returned, ""));
            if (address.getHost() != null && address.getUserInfo() == null) {
                return address;
            }
        } catch (IllegalArgumentException malformed) {
            // reported below like any other address that cannot be called
        }
        throw foreign();
    }

    private static boolean https(URI address) {
        return "https".equals(address.getScheme());
    }

    private static boolean sameOrigin(URI address, URI trusted) {
        return Objects.equals(address.getScheme(), trusted.getScheme())
                && address.getHost().equals(trusted.getHost())
                && address.getPort() == trusted.getPort();
    }

    private ProviderException foreign() {
        return new ProviderException(
                access.name(), new InvalidOutput("The answer names an address that is missing or at a foreign host."));
    }
}
