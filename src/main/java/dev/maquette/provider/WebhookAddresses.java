package dev.maquette.provider;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where real providers may tell that work is done. */
@Singleton
public class WebhookAddresses {

    private final Optional<String> origin;

    WebhookAddresses(ProvidersConfig config, @ConfigProperty(name = "maquette.public-url") Optional<String> publicUrl) {
        this.origin = publicUrl
                .filter(url -> config.webhooks() && url.startsWith("https://"))
                .map(url -> url.replaceFirst("/$", ""));
    }

    /** Empty unless it is wanted and providers can reach this service; the stand-ins never tell. */
    public Optional<URI> of(ProviderAccess access) {
        return origin.filter(_ -> access.standIn().isEmpty())
                .map(url -> URI.create(url + "/providers/" + access.name() + "/webhook"));
    }

    /** Whether providers are asked to tell. */
    public boolean wanted() {
        return origin.isPresent();
    }
}
