package dev.maquette.render;

import dev.maquette.job.JobContext;
import dev.maquette.render.projection.Bitmap;
import dev.maquette.render.projection.Mask;
import dev.maquette.render.vision.WallSegmentation;

/** The dominant wall, found without a model. */
class LocalSegmentation implements SegmentStage {

    private final WallSegmentation segmentation = new WallSegmentation();

    @Override
    public Mask find(JobContext job, Bitmap photo) {
        return segmentation.segment(photo);
    }
}
