package dev.maquette.assistant;

import dev.maquette.http.AllowedOrigins;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whose pages may send messages. The protocol demands to look at the origin, and not at whether it is the host that was
 * asked: a page can let its own name point at this machine and so reach a service that only its user should.
 */
@Singleton
class TrustedOrigins {

    private final AllowedOrigins allowed;
    private final Optional<String> own;

    TrustedOrigins(AllowedOrigins allowed, @ConfigProperty(name = "maquette.public-url") Optional<URI> publicUrl) {
        this.allowed = allowed;
        this.own = publicUrl.map(url -> url.getScheme() + "://" + url.getRawAuthority());
    }

    /** @param origin null when the request has none, as those of programs other than browsers */
    boolean allow(String origin) {
        return origin == null
                || allowed.contains(origin)
                || own.filter(origin::equals).isPresent();
    }
}
