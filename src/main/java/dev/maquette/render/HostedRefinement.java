package dev.maquette.render;

import dev.maquette.asset.StoredAsset;
import dev.maquette.cost.Estimate;
import dev.maquette.job.JobContext;
import dev.maquette.provider.AspectRatio;
import dev.maquette.provider.ImageData;
import dev.maquette.provider.ImageGenerator;
import dev.maquette.provider.ImageRequest;
import dev.maquette.provider.ImageRequest.Background;
import dev.maquette.provider.PaidService;
import dev.maquette.provider.PictureStep;
import dev.maquette.provider.PromptTemplate;
import dev.maquette.render.projection.Bitmap;
import dev.maquette.render.projection.Homography;
import dev.maquette.render.projection.Mask;
import dev.maquette.render.projection.MaskedBlend;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Image-to-image by a provider of pictures, paid once for a job. Where the mask is 0, its answer is not used. */
class HostedRefinement implements RefineStage {

    /** Pixels; the most that image models give back. */
    private static final int LONGEST_SIDE = 2048;

    /** As near to the picture that is sent as a model can stay. */
    private static final double LITERAL = 0;

    private final ImageGenerator generator;
    private final PictureStep paid;
    private final RenderPictures pictures;
    private final MaskedBlend blend;
    private final String refine = prompt("refine");
    private final String enhance = prompt("enhance");

    HostedRefinement(ImageGenerator generator, PictureStep paid, RenderPictures pictures, int parallelism) {
        this.generator = generator;
        this.paid = paid;
        this.pictures = pictures;
        this.blend = new MaskedBlend(parallelism);
    }

    @Override
    public Estimate estimate() {
        return PaidService.estimate(() -> generator, "picture", 1);
    }

    @Override
    public Bitmap refine(JobContext job, RenderRun run, Workpiece piece, Homography surface, StoredAsset painted) {
        Bitmap base = pictures.bitmap(painted);
        return blend.blend(base, answer(job, run, refine, base), piece.mask());
    }

    @Override
    public Bitmap enhance(JobContext job, RenderRun run, Bitmap photo) {
        var everywhere = new Mask(photo.width(), photo.height());
        Arrays.fill(everywhere.coverage(), (byte) 255);
        return blend.blend(photo, answer(job, run, enhance, photo), everywhere);
    }

    private Bitmap answer(JobContext job, RenderRun run, String prompt, Bitmap picture) {
        return pictures.bitmap(paid.makeOnceWith(generator, job, "hosted-refinement", () -> {
            ImageData sent = pictures.reduced(picture, LONGEST_SIDE);
            var ratio = new AspectRatio(picture.width(), picture.height());
            long seed = run.options().refinementSeed();
            return new ImageRequest(prompt, List.of(sent), ratio, seed, LITERAL, Background.AUTO);
        }));
    }

    private static String prompt(String name) {
        return PromptTemplate.load("/dev/maquette/render/prompts/" + name + ".txt")
                .fill(Map.of());
    }
}
