package dev.maquette.provider;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** Offers the configured generators to the features. Wrong names stop the start; connecting waits for the first use. */
@Singleton
class Generators {

    private static final Logger LOG = Logger.getLogger(Generators.class);
    private static final String IMAGES = "maquette.providers.images";
    private static final String MODELS = "maquette.providers.models";

    private final ProviderSelection selection;
    private final SandboxMode sandbox;
    private final List<ImageProvider> images;
    private final List<ModelProvider> models;
    private final List<ModelProvider> knownModels;

    Generators(
            ProvidersConfig config,
            ProviderSelection selection,
            SandboxMode sandbox,
            @All List<ImageProvider> knownImages,
            @All List<ModelProvider> knownModels) {
        this.selection = selection;
        this.sandbox = sandbox;
        this.images = selection.named(IMAGES, config.images(), knownImages);
        this.models = selection.named(MODELS, config.models(), knownModels);
        this.knownModels = knownModels;
    }

    void announce(@Observes StartupEvent start) {
        if (sandbox.active()) {
            LOG.warn(
                    "Sandbox mode: pictures and models come from the built-in stand-ins. Give a provider's key to use it.");
        } else {
            LOG.infof("Pictures come from %s, models from %s.", names(images), names(models));
        }
    }

    @Produces
    @Singleton
    ImageGenerator imageGenerator() {
        return new ImageChain(new Once<>(() -> selection.connect(IMAGES, images)));
    }

    @Produces
    @Singleton
    ModelGenerators modelGenerators() {
        return new ModelGenerators(
                new Once<>(() -> selection.connect(MODELS, models)),
                name -> ProviderSelection.find(name, knownModels).flatMap(selection::connect));
    }

    private static List<String> names(List<? extends Provider<?>> providers) {
        return providers.stream()
                .filter(provider -> provider.config().key().isPresent())
                .map(Provider::name)
                .toList();
    }
}
