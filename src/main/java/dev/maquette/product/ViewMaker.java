package dev.maquette.product;

import dev.maquette.asset.StoredAsset;
import dev.maquette.cost.Estimate;
import dev.maquette.job.JobContext;
import dev.maquette.provider.AspectRatio;
import dev.maquette.provider.ImageRequest;
import dev.maquette.provider.PictureStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Makes the views of a product. The first one is made from the words and the references; all others get it attached, so that
 * they show the same object, and are made at the same time; in an edit they get the views before it as well, because the
 * first one shows nothing of the other sides. Each view is a checkpoint.
 */
@ApplicationScoped
class ViewMaker {

    private final PictureStep pictures;
    private final ViewPrompts prompts;
    private final ProductConfig config;

    ViewMaker(PictureStep pictures, ViewPrompts prompts, ProductConfig config) {
        this.pictures = pictures;
        this.prompts = prompts;
        this.config = config;
    }

    Estimate estimate(int views) {
        return pictures.estimate(views);
    }

    /**
     * @param base the views of what is edited; none in a creation
     * @param brought the pictures of the request
     */
    List<StoredAsset> make(
            JobContext job, ProductRun run, List<StoredAsset> base, List<StoredAsset> brought, RunProgress progress) {
        List<StoredAsset> references =
                Stream.concat(base.stream(), brought.stream()).toList();
        List<View> views = View.first(run.imageCount());
        StoredAsset first = make(job, 1, run, prompts.first(run, views.getFirst()), references, progress);
        List<Supplier<StoredAsset>> others = new ArrayList<>();
        for (int i = 1; i < views.size(); i++) {
            int number = i + 1;
            String prompt = prompts.other(run, views.get(i));
            List<StoredAsset> attached = attached(first, base, i);
            others.add(() -> make(job, number, run, prompt, attached, progress));
        }
        return Stream.concat(Stream.of(first), job.all(others, config.parallelViews()).stream())
                .toList();
    }

    /**
     * The first view, then the base's picture in the place of the one to be made, which shows the same side unless the product
     * began with pictures of its own; some models take three pictures and leave out the rest.
     */
    private static List<StoredAsset> attached(StoredAsset first, List<StoredAsset> base, int place) {
        List<StoredAsset> all = new ArrayList<>(base);
        if (place < all.size()) {
            all.addFirst(all.remove(place));
        }
        all.addFirst(first);
        return all;
    }

    private StoredAsset make(
            JobContext job,
            int number,
            ProductRun run,
            String prompt,
            List<StoredAsset> references,
            RunProgress progress) {
        Supplier<ImageRequest> request = () -> new ImageRequest(
                prompt,
                pictures.references(references),
                AspectRatio.SQUARE,
                run.settings().seed(),
                run.settings().creativity(),
                ImageRequest.Background.AUTO);
        StoredAsset view = pictures.make(job, "view-" + number, request, PictureStep.Finish.NONE);
        progress.viewMade();
        return view;
    }
}
