package dev.maquette.render;

import dev.maquette.asset.StoredAsset;
import dev.maquette.cost.Estimate;
import dev.maquette.job.JobContext;
import dev.maquette.provider.PaidService;
import dev.maquette.provider.PictureStep;
import dev.maquette.provider.Segmenter;
import dev.maquette.render.projection.Bitmap;
import dev.maquette.render.projection.EdgeMatting;
import dev.maquette.render.projection.Mask;
import java.util.function.Supplier;

/** What a provider's model takes for the wall, paid once for a job. */
class HostedSegmentation implements SegmentStage {

    /** Pixels; what such models work with. */
    private static final int LONGEST_SIDE = 1024;

    private final Supplier<Segmenter> segmenter;
    private final String prompt;
    private final PictureStep paid;
    private final RenderPictures pictures;
    private final EdgeMatting matting;

    /** @param prompt names the wall in a few words */
    HostedSegmentation(
            Supplier<Segmenter> segmenter, String prompt, PictureStep paid, RenderPictures pictures, int parallelism) {
        this.segmenter = segmenter;
        this.prompt = prompt;
        this.paid = paid;
        this.pictures = pictures;
        this.matting = new EdgeMatting(parallelism);
    }

    @Override
    public Estimate estimate() {
        return PaidService.estimate(segmenter, "mask", 1);
    }

    @Override
    public Mask find(JobContext job, Bitmap photo) {
        StoredAsset answer = paid.makeOnceWith(
                segmenter.get(),
                job,
                "hosted-mask",
                model -> model.segment(pictures.reduced(photo, LONGEST_SIDE), prompt));
        return matting.refine(photo, pictures.mask(answer));
    }
}
