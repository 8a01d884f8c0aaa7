package dev.maquette.packaging;

import dev.maquette.asset.StoredAsset;
import dev.maquette.cost.Estimate;
import dev.maquette.job.JobContext;
import dev.maquette.provider.AspectRatio;
import dev.maquette.provider.ImageRequest;
import dev.maquette.provider.PictureStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes the pictures of a package, each one a checkpoint. */
@ApplicationScoped
class PanelMaker {

    private final PictureStep pictures;
    private final PackagingPrompts prompts;
    private final ExactCrop crop;

    PanelMaker(PictureStep pictures, PackagingPrompts prompts, ExactCrop crop) {
        this.pictures = pictures;
        this.prompts = prompts;
        this.crop = crop;
    }

    Estimate estimate(int count) {
        return pictures.estimate(count);
    }

    /** The artwork of one panel, in its exact ratio. */
    StoredAsset panel(JobContext job, PanelsRun run, PanelOrder order, List<Attachment> attached) {
        AspectRatio ratio = new AspectRatio(order.size().width(), order.size().height());
        return pictures.make(
                job,
                "panel-" + order.panel().id(),
                () -> request(prompts.panel(run, order, attached), attached, ratio),
                image -> crop.to(order.size(), image));
    }

    /** A picture of the whole package seen from the corner, by which all its panels go. */
    StoredAsset mockup(JobContext job, PanelsRun run, List<Attachment> attached) {
        return pictures.make(
                job,
                "mockup",
                () -> request(prompts.mockup(run, attached), attached, AspectRatio.SQUARE),
                PictureStep.Finish.NONE);
    }

    private ImageRequest request(String prompt, List<Attachment> attached, AspectRatio ratio) {
        List<StoredAsset> references =
                attached.stream().map(Attachment::picture).toList();
        return new ImageRequest(prompt, pictures.references(references), ratio);
    }
}
