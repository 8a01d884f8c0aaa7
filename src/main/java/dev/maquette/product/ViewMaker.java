package dev.maquette.product;

import dev.maquette.asset.AssetStore;
import dev.maquette.asset.StoredAsset;
import dev.maquette.job.JobContext;
import dev.maquette.provider.ImageData;
import dev.maquette.provider.ImageGenerator;
import dev.maquette.provider.ImageRequest;
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

    private static final String SQUARE = "1:1";

    private final ImageGenerator images;
    private final ViewPrompts prompts;
    private final AssetStore assets;
    private final ImageIntake intake;
    private final ProductConfig config;

    ViewMaker(
            ImageGenerator images, ViewPrompts prompts, AssetStore assets, ImageIntake intake, ProductConfig config) {
        this.images = images;
        this.prompts = prompts;
        this.assets = assets;
        this.intake = intake;
        this.config = config;
    }

    /** @param references the pictures of an edit's base, if any, then those of the request */
    List<StoredAsset> make(JobContext job, ProductRun run, List<StoredAsset> references, RunProgress progress) {
        List<View> views = View.first(run.imageCount());
        StoredAsset first = make(
                job, 1, run, prompts.first(run, views.getFirst()), references, progress);
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
        StoredAsset view = job.step("view-" + number, StoredAsset.class, () -> {
            ImageData image = images.generate(new ImageRequest(
                    prompt, read(references), SQUARE, run.settings().seed(), run.settings().creativity()));
            job.provider(images.name(), null);
            return intake.store(image);
        });
        progress.viewMade();
        return view;
    }

    private List<ImageData> read(List<StoredAsset> references) {
        return references.stream()
                .map(asset -> new ImageData(assets.read(asset.name()), asset.contentType()))
                .toList();
    }
}
