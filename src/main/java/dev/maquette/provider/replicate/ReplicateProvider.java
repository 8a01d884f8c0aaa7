package dev.maquette.provider.replicate;

import dev.maquette.provider.ModelGenerator;
import dev.maquette.provider.ModelProvider;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.WebhookAddresses;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** Offers Replicate as a provider of 3D models. */
@Singleton
class ReplicateProvider implements ModelProvider {

    private final ReplicateConfig config;
    private final WebhookAddresses webhooks;

    ReplicateProvider(ReplicateConfig config, WebhookAddresses webhooks) {
        this.config = config;
        this.webhooks = webhooks;
    }

    @Override
    public String name() {
        return "replicate";
    }

    @Override
    public String keyVariable() {
        return "REPLICATE_API_TOKEN";
    }

    @Override
    public ReplicateConfig config() {
        return config;
    }

    @Override
    public ModelGenerator connect(ProviderAccess access) {
        // without the secret nothing that it tells could be believed
        Optional<URI> webhook = config.webhookSecret().flatMap(_ -> webhooks.of(access));
        return new ReplicateModelGenerator(access, config, webhook);
    }
}
