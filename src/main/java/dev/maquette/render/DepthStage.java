package dev.maquette.render;

import dev.maquette.cost.Estimate;
import dev.maquette.job.JobContext;
import dev.maquette.render.projection.Bitmap;
import dev.maquette.render.projection.Homography;
import dev.maquette.render.projection.Mask;

/** Finds out how the surface is turned. */
interface DepthStage {

    /** What one use of it costs; computing here costs nothing. */
    default Estimate estimate() {
        return Estimate.NOTHING;
    }

    /** From the plane of the surface, where the masked part is 1 wide, to pixels of the photo. Called on a thread of its own. */
    Homography find(JobContext job, Bitmap photo, Mask mask);
}
