package dev.maquette.render;

import dev.maquette.cost.Estimate;
import dev.maquette.job.JobContext;
import dev.maquette.render.projection.Bitmap;
import dev.maquette.render.projection.Mask;

/** Finds what is to be painted. */
interface SegmentStage {

    /** What one use of it costs; computing here costs nothing. */
    default Estimate estimate() {
        return Estimate.NOTHING;
    }

    /**
     * The paintable surface of a photo, as large as the photo. Called on a thread of its own.
     *
     * @param job to make paid calls with
     */
    Mask find(JobContext job, Bitmap photo);
}
