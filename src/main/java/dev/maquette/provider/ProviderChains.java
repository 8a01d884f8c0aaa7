package dev.maquette.provider;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/** Makes generators out of configured names. Wrong names are refused at once; connecting waits for the first use. */
@Singleton
public class ProviderChains {

    private final ProviderSelection selection;
    private final List<ImageProvider> imageProviders;
    private final List<ModelProvider> modelProviders;
    private final List<SegmentationProvider> segmentationProviders;
    private final List<DepthProvider> depthProviders;

    ProviderChains(
            ProviderSelection selection,
            @All List<ImageProvider> imageProviders,
            @All List<ModelProvider> modelProviders,
            @All List<SegmentationProvider> segmentationProviders,
            @All List<DepthProvider> depthProviders) {
        this.selection = selection;
        this.imageProviders = imageProviders;
        this.modelProviders = modelProviders;
        this.segmentationProviders = segmentationProviders;
        this.depthProviders = depthProviders;
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

    /** The segmenter of this name, connected when it is first asked for; likewise {@link #images} for the rest. */
    public Supplier<Segmenter> segmenter(String setting, String name) {
        return one(setting, name, segmentationProviders);
    }

    /** The same of an estimator of depth. */
    public Supplier<DepthEstimator> depthEstimator(String setting, String name) {
        return one(setting, name, depthProviders);
    }

    private <G> Supplier<G> one(String setting, String name, List<? extends Provider<G>> known) {
        List<? extends Provider<G>> named = selection.named(setting, List.of(name), known);
        return new Once<>(() -> selection.connect(setting, named).getFirst());
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
