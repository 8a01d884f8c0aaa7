package dev.maquette.render;

import dev.maquette.job.JobContext;
import dev.maquette.render.projection.Bitmap;
import dev.maquette.render.projection.Homography;
import dev.maquette.render.projection.Mask;
import dev.maquette.render.vision.SurfaceFinder;

/** The vanishing points of the wall's own lines. */
class LocalDepth implements DepthStage {

    private final SurfaceFinder finder = new SurfaceFinder();

    @Override
    public Homography find(JobContext job, Bitmap photo, Mask mask) {
        return finder.find(photo, mask);
    }
}
