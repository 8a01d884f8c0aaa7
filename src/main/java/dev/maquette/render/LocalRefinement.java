package dev.maquette.render;

import dev.maquette.asset.StoredAsset;
import dev.maquette.job.JobContext;
import dev.maquette.render.projection.Bitmap;
import dev.maquette.render.projection.EdgeMatting;
import dev.maquette.render.projection.Enhancement;
import dev.maquette.render.projection.Homography;
import dev.maquette.render.projection.Mask;
import dev.maquette.render.projection.Projection;

/** Paints once more, with an edge that follows the photo's own. */
class LocalRefinement implements RefineStage {

    private final Projection projection;
    private final EdgeMatting matting;

    LocalRefinement(int parallelism) {
        this.projection = new Projection(parallelism);
        this.matting = new EdgeMatting(parallelism);
    }

    @Override
    public Bitmap refine(JobContext job, RenderRun run, Workpiece piece, Homography surface, StoredAsset painted) {
        Mask mask = matting.refine(piece.photo(), piece.mask());
        double repeats = run.options().realWorldScale();
        return projection.paint(piece.photo(), mask, piece.texture(), surface, repeats);
    }

    @Override
    public Bitmap enhance(JobContext job, RenderRun run, Bitmap photo) {
        return Enhancement.of(photo);
    }
}
