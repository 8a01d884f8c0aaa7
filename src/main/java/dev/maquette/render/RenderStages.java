package dev.maquette.render;

import dev.maquette.asset.StoredAsset;
import dev.maquette.cost.Estimate;
import dev.maquette.job.JobContext;
import dev.maquette.render.projection.Bitmap;
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

    private final RenderPictures pictures;
    private final Workbench workbench;
    private final RenderConfig config;
    private final SegmentStage segmentation;
    private final DepthStage depth;
    private final RefineStage refinement;
    private final Projection projection = new Projection(StageSelection.PARALLELISM);
    private final MaskScaler scaler = new MaskScaler(StageSelection.PARALLELISM);

    RenderStages(RenderPictures pictures, Workbench workbench, RenderConfig config, StageSelection selection) {
        this.pictures = pictures;
        this.workbench = workbench;
        this.config = config;
        this.segmentation = selection.segmentation();
        this.depth = selection.depth();
        this.refinement = selection.refinement();
    }

    Estimate estimate(RenderRun run) {
        if (run.texture() == null) {
            return refinement.estimate();
        }
        Estimate estimate = depth.estimate();
        if (run.mask() == null) {
            estimate = segmentation.estimate().and(estimate);
        }
        return run.options().enableRefinement() ? estimate.and(refinement.estimate()) : estimate;
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
        return compute(Stage.PROJECT, run, () -> {
            double repeats = run.options().realWorldScale();
            return pictures.store(projection.paint(piece.photo(), piece.mask(), piece.texture(), surface, repeats));
        });
    }

    StoredAsset refine(JobContext job, RenderRun run, Workpiece piece, Homography surface, StoredAsset painted) {
        return compute(Stage.REFINE, run, () -> pictures.store(refinement.refine(job, run, piece, surface, painted)));
    }

    StoredAsset enhance(JobContext job, RenderRun run, Workpiece piece) {
        return compute(Stage.REFINE, run, () -> pictures.store(refinement.enhance(job, run, piece.photo())));
    }

    private <T> T compute(Stage stage, RenderRun run, Supplier<T> work) {
        Double seconds = run.options().stageTimeoutSeconds();
        Duration limit = seconds == null ? config.stageTimeout() : Duration.ofNanos(Math.round(seconds * 1e9));
        return workbench.compute(stage.word(), limit, work);
    }
}
