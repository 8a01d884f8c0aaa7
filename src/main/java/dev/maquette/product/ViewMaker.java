package dev.maquette.product;

import dev.maquette.asset.AssetStore;
import dev.maquette.asset.StoredAsset;
import dev.maquette.asset.image.ImageConfig;
import dev.maquette.asset.image.ImageGuard;
import dev.maquette.asset.image.ImageLimits;
import dev.maquette.asset.image.InvalidImageException;
import dev.maquette.job.JobContext;
import dev.maquette.provider.AspectRatio;
import dev.maquette.provider.ImageData;
import dev.maquette.provider.ImageGenerator;
import dev.maquette.provider.ImageRequest;
import dev.maquette.provider.ProviderException;
import dev.maquette.provider.ProviderFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Makes the views of a product. The first one is made from the words and the references; all others get it attached, so that
 * they show the same object, and are made at the same time. Each view is a checkpoint.
 */
@ApplicationScoped
class ViewMaker {

    private final ImageGenerator images;
    private final ViewPrompts prompts;
    private final AssetStore assets;
    private final ImageGuard guard;
    private final ImageLimits limits;
    private final ProductConfig config;

    ViewMaker(
            ImageGenerator images,
            ViewPrompts prompts,
            AssetStore assets,
            ImageGuard guard,
            ImageConfig imageConfig,
            ProductConfig config) {
        this.images = images;
        this.prompts = prompts;
        this.assets = assets;
        this.guard = guard;
        this.limits = ImageLimits.ofPhotos(imageConfig);
        this.config = config;
    }

    /** @param references the pictures of an edit's base, if any, then those of the request */
    List<StoredAsset> make(JobContext job, ProductRun run, List<StoredAsset> references, RunProgress progress) {
        List<View> views = View.first(run.imageCount());
        StoredAsset first = make(job, 1, run, prompts.first(run, views.getFirst()), references, progress);
        List<Supplier<StoredAsset>> others = new ArrayList<>();
        for (int i = 1; i < views.size(); i++) {
            int number = i + 1;
            String prompt = prompts.other(run, views.get(i));
            others.add(() -> make(job, number, run, prompt, List.of(first), progress));
        }
        return Stream.concat(Stream.of(first), job.all(others, config.parallelViews()).stream())
                .toList();
    }

    private StoredAsset make(
            JobContext job,
            int number,
            ProductRun run,
            String prompt,
            List<StoredAsset> references,
            RunProgress progress) {
        String name = "view-" + number;
        Supplier<StoredAsset> paidCall = () -> {
            ImageData image = images.generate(new ImageRequest(
                    prompt,
                    read(references),
                    AspectRatio.SQUARE,
                    run.settings().seed(),
                    run.settings().creativity()));
            job.provider(images.name(), null);
            images.price().ifPresent(job::charge);
            return stored(image);
        };
        StoredAsset view = config.repeatInterruptedViews()
                ? job.step(name, StoredAsset.class, paidCall)
                : job.submitOnce(name, StoredAsset.class, paidCall);
        progress.viewMade();
        return view;
    }

    private StoredAsset stored(ImageData image) {
        try {
            return assets.put(image.bytes(), guard.check(image.bytes(), limits).contentType());
        } catch (InvalidImageException e) {
            throw new ProviderException(
                    images.name(),
                    new ProviderFailure.InvalidOutput(
                            "The picture that it delivered cannot be used: " + e.getMessage()),
                    e);
        }
    }

    private List<ImageData> read(List<StoredAsset> references) {
        return references.stream()
                .map(asset -> new ImageData(assets.read(asset.name()), asset.contentType()))
                .toList();
    }
}
