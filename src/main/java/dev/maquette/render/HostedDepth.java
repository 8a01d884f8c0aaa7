package dev.maquette.render;

import dev.maquette.asset.StoredAsset;
import dev.maquette.cost.Estimate;
import dev.maquette.job.JobContext;
import dev.maquette.provider.DepthEstimator;
import dev.maquette.provider.PaidService;
import dev.maquette.provider.PictureStep;
import dev.maquette.render.projection.Bitmap;
import dev.maquette.render.projection.Homography;
import dev.maquette.render.projection.Mask;
import dev.maquette.render.projection.MaskScaler;
import dev.maquette.render.vision.DepthPlane;
import java.util.function.Supplier;

/** The plane through what a provider's depth map says about the wall, paid once for a job. */
class HostedDepth implements DepthStage {

    /** Pixels; more than such models work with. */
    private static final int LONGEST_SIDE = 1024;

    private final Supplier<DepthEstimator> estimator;
    private final PictureStep paid;
    private final RenderPictures pictures;
    private final MaskScaler scaler;
    private final DepthPlane plane = new DepthPlane();

    HostedDepth(Supplier<DepthEstimator> estimator, PictureStep paid, RenderPictures pictures, int parallelism) {
        this.estimator = estimator;
        this.paid = paid;
        this.pictures = pictures;
        this.scaler = new MaskScaler(parallelism);
    }

    @Override
    public Estimate estimate() {
        return PaidService.estimate(estimator, "depth map", 1);
    }

    @Override
    public Homography find(JobContext job, Bitmap photo, Mask mask) {
        StoredAsset answer = paid.makeOnceWith(
                estimator.get(), job, "hosted-depth", model -> model.depth(pictures.reduced(photo, LONGEST_SIDE)));
        return plane.find(inverseDepth(scaler.scale(pictures.mask(answer), mask.width(), mask.height())), mask);
    }

    private static float[] inverseDepth(Mask brightness) {
        var inverse = new float[brightness.coverage().length];
        for (int i = 0; i < inverse.length; i++) {
            inverse[i] = brightness.coverage()[i] & 0xFF;
        }
        return inverse;
    }
}
