package dev.maquette.render;

import dev.maquette.asset.StoredAsset;
import dev.maquette.job.JobContext;
import dev.maquette.render.projection.Bitmap;
import dev.maquette.render.projection.EdgeMatting;
import dev.maquette.render.projection.Enhancement;
import dev.maquette.render.projection.Homography;
import dev.maquette.render.projection.Mask;
import dev.maquette.render.projection.MaskScaler;
import dev.maquette.render.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/** The stages of a job: each computes on the workbench, within its time, and leaves a picture in the store. */
@ApplicationScoped
class RenderStages {

    /** Of one job; others use the other cores. */
    private static final int PARALLELISM = 1;

    private final RenderPictures pictures;
    private final Workbench workbench;
    private final RenderConfig config;
    private final SegmentStage segmentation = new LocalSegmentation();
    private final DepthStage depth = new LocalDepth();
    private final Projection projection = new Projection(PARALLELISM);
    private final EdgeMatting matting = new EdgeMatting(PARALLELISM);
    private final MaskScaler scaler = new MaskScaler(PARALLELISM);

    RenderStages(RenderPictures pictures, Workbench workbench, RenderConfig config) {
        this.pictures = pictures;
        this.workbench = workbench;
        this.config = config;
    }

    /** The mask of what is to be painted, as large as the photo. */
    StoredAsset segment(JobContext job, RenderRun run, Workpiece piece) {
        return compute(Stage.SEGMENT, run, () -> {
            Bitmap photo = piece.photo();
            Mask mask = piece.givenMask() == null
                    ? segmentation.find(job, photo)
                    : scaler.scale(pictures.mask(piece.givenMask()), photo.width(), photo.height());
            return pictures.store(mask);
        });
    }

    /** How the surface is turned. */
    Homography depth(JobContext job, RenderRun run, Workpiece piece) {
        return compute(Stage.DEPTH, run, () -> depth.find(job, piece.photo(), piece.mask()));
    }

    StoredAsset project(RenderRun run, Workpiece piece, Homography surface) {
        return compute(Stage.PROJECT, run, () -> paint(run, piece, piece.mask(), surface));
    }

    /** Paints once more, with an edge that follows the photo's own. */
    StoredAsset refine(JobContext job, RenderRun run, Workpiece piece, Homography surface, StoredAsset painted) {
        return compute(
                Stage.REFINE, run, () -> paint(run, piece, matting.refine(piece.photo(), piece.mask()), surface));
    }

    StoredAsset enhance(JobContext job, RenderRun run, Workpiece piece) {
        return compute(Stage.REFINE, run, () -> pictures.store(Enhancement.of(piece.photo())));
    }

    private StoredAsset paint(RenderRun run, Workpiece piece, Mask mask, Homography surface) {
        double repeats = run.options().realWorldScale();
        return pictures.store(projection.paint(piece.photo(), mask, piece.texture(), surface, repeats));
    }

    private <T> T compute(Stage stage, RenderRun run, Supplier<T> work) {
        Double seconds = run.options().stageTimeoutSeconds();
        Duration limit = seconds == null ? config.stageTimeout() : Duration.ofNanos(Math.round(seconds * 1e9));
        return workbench.compute(stage.word(), limit, work);
    }
}
