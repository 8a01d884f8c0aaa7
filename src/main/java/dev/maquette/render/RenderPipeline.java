package dev.maquette.render;

import dev.maquette.asset.StoredAsset;
import dev.maquette.cost.Estimate;
import dev.maquette.job.DocumentChanges;
import dev.maquette.job.JobContext;
import dev.maquette.job.JobOutcome;
import dev.maquette.render.projection.Homography;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;

/** From a photo and a material to the finished picture, with a checkpoint after each stage. */
@ApplicationScoped
@RegisterForReflection(targets = Homography.class)
class RenderPipeline {

    private final RenderPictures pictures;
    private final RenderStages stages;
    private final RenderStorage storage;
    private final Workbench workbench;

    RenderPipeline(RenderPictures pictures, RenderStages stages, RenderStorage storage, Workbench workbench) {
        this.pictures = pictures;
        this.stages = stages;
        this.storage = storage;
        this.workbench = workbench;
    }

    Estimate estimate(RenderRun run) {
        return stages.estimate(run);
    }

    JobOutcome render(JobContext job, RenderRun run) {
        job.progress(2, "load", "Loading the pictures.", DocumentChanges.NONE);
        RenderInputs inputs = job.step("load", RenderInputs.class, () -> pictures.load(run));
        StoredAsset picture =
                workbench.occupy(() -> run.texture() == null ? enhanced(job, run, inputs) : painted(job, run, inputs));
        begin(job, Stage.UPLOAD);
        RenderResult result = job.step("upload", RenderResult.class, () -> storage.store(job.id(), run, picture));
        return new JobOutcome(result, "The picture is ready.", DocumentChanges.NONE);
    }

    private StoredAsset painted(JobContext job, RenderRun run, RenderInputs inputs) {
        Workpiece piece = new Workpiece(pictures, inputs);
        begin(job, Stage.SEGMENT);
        StoredAsset mask = job.step("segment", StoredAsset.class, () -> stages.segment(job, run, piece));
        piece.maskIs(mask);
        begin(job, Stage.DEPTH);
        Homography surface = job.step("depth", Homography.class, () -> stages.depth(job, run, piece));
        begin(job, Stage.PROJECT);
        StoredAsset painted = job.step("project", StoredAsset.class, () -> stages.project(run, piece, surface));
        if (!run.options().enableRefinement()) {
            return painted;
        }
        begin(job, Stage.REFINE);
        return job.step("refine", StoredAsset.class, () -> stages.refine(job, run, piece, surface, painted));
    }

    private StoredAsset enhanced(JobContext job, RenderRun run, RenderInputs inputs) {
        begin(job, Stage.REFINE);
        return job.step("refine", StoredAsset.class, () -> stages.enhance(job, run, new Workpiece(pictures, inputs)));
    }

    private static void begin(JobContext job, Stage stage) {
        job.progress(Math.max(stage.percent(), job.progress()), stage.word(), stage.message(), DocumentChanges.NONE);
    }
}
