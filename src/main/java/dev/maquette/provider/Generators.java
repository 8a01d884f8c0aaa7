package dev.maquette.provider;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Offers to the features the generators that all of them share. Wrong names stop the start. */
@Singleton
class Generators {

    private static final Logger LOG = Logger.getLogger(Generators.class);

    private final ProvidersConfig config;
    private final ProviderChains chains;
    private final SandboxMode sandbox;
    private final ImageGenerator images;
    private final ModelGenerators models;

    Generators(ProvidersConfig config, ProviderChains chains, SandboxMode sandbox) {
        this.config = config;
        this.chains = chains;
        this.sandbox = sandbox;
        this.images = chains.images("maquette.providers.images", config.images());
        this.models = chains.models("maquette.providers.models", config.models());
    }

    void announce(@Observes StartupEvent start) {
        if (sandbox.active()) {
            LOG.warn(
                    "Sandbox mode: pictures and models come from the built-in stand-ins. Give a provider's key to use it.");
        } else {
            LOG.infof(
                    "Pictures come from %s, models from %s.",
                    chains.usable(config.images()), chains.usable(config.models()));
        }
    }

    @Produces
    @Singleton
    ImageGenerator imageGenerator() {
        return images;
    }

    @Produces
    @Singleton
    ModelGenerators modelGenerators() {
        return models;
    }
}
