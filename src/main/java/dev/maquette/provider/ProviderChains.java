package dev.maquette.provider;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes generators out of configured names. Wrong names are refused at once; connecting waits for the first use. */
@Singleton
public class ProviderChains {

    private final ProviderSelection selection;
    private final List<ImageProvider> imageProviders;
    private final List<ModelProvider> modelProviders;

    ProviderChains(
            ProviderSelection selection,
            @All List<ImageProvider> imageProviders,
            @All List<ModelProvider> modelProviders) {
        this.selection = selection;
        this.imageProviders = imageProviders;
        this.modelProviders = modelProviders;
    }

    /**
     * The image generators of these names, in this order, as one.
     *
     * @param setting where the names come from; told to people
     * @throws IllegalArgumentException for a name that no provider has
     */
    public ImageGenerator images(String setting, List<String> names) {
        List<ImageProvider> named = selection.named(setting, names, imageProviders);
        return new ImageChain(new Once<>(() -> selection.connect(setting, named)));
    }

    /** The same of model generators. */
    public ModelGenerators models(String setting, List<String> names) {
        List<ModelProvider> named = selection.named(setting, names, modelProviders);
        return new ModelGenerators(
                new Once<>(() -> selection.connect(setting, named)),
                name -> ProviderSelection.find(name, modelProviders).flatMap(selection::connect));
    }

    /** Of these names, the ones whose provider has a key. */
    List<String> usable(List<String> names) {
        return names.stream()
                .filter(name -> ProviderSelection.find(name, imageProviders)
                                .filter(ProviderChains::hasKey)
                                .isPresent()
                        || ProviderSelection.find(name, modelProviders)
                                .filter(ProviderChains::hasKey)
                                .isPresent())
                .toList();
    }

    private static boolean hasKey(Provider<?> provider) {
        return provider.config().key().isPresent();
    }
}
