package dev.maquette.render;

import dev.maquette.asset.StoredAsset;
import dev.maquette.cost.Estimate;
import dev.maquette.job.JobContext;
import dev.maquette.render.projection.Bitmap;
import dev.maquette.render.projection.Homography;

/** Cleans up what was painted, or a photo as it came. Called on a thread of its own; the job is to make paid calls with. */
interface RefineStage {

    /** What one use of it costs; computing here costs nothing. */
    default Estimate estimate() {
        return Estimate.NOTHING;
    }

    /** The painted photo, cleaned up: within the surface and along its edge, and nowhere else. */
    Bitmap refine(JobContext job, RenderRun run, Workpiece piece, Homography surface, StoredAsset painted);

    /** The whole photo, made the most of. */
    Bitmap enhance(JobContext job, RenderRun run, Bitmap photo);
}
