package dev.maquette.render.vision;

import dev.maquette.render.projection.Homography;
import dev.maquette.render.projection.Mask;

/**
 * Finds how a painted wall is turned from a depth map. On a plane the inverse of the depth is a linear function of the place in the picture, so a robust
 * straight fit is all it takes. Deterministic, without state.
 */
public final class DepthPlane {

    private static final int ROUNDS = 12;

    /** Enough for a fit of three numbers, spread over the whole mask. */
    private static final int SAMPLES = 200_000;

    private static final int COVERED = 128;

    /** No photo of a wall is taken at a steeper angle, so that a map which says so is wrong. */
    private static final double STEEPEST = Math.toRadians(80);

    /**
     * From surface coordinates to pixels, as {@link SurfaceFinder#find} promises them; the level direction of the wall is taken to be level in the camera
     * too, since depth does not tell how a plane is turned in itself. A map in which the masked places do not differ, or that is not of a wall, gives an
     * upright rectangle.
     *
     * @param inverseDepth for each pixel of the mask, row-major, how near it is in any unit: greater is nearer, 0 is infinitely far, NaN and below 0
     *     unknown. That is what models of relative depth answer with, up to a shift that is taken for 0: they give their least value to the sky
     * @throws IllegalArgumentException if the map is not of the mask's size
     */
    public Homography find(float[] inverseDepth, Mask mask) {
        if (inverseDepth.length != mask.coverage().length) {
            throw new IllegalArgumentException("the depth map is not of the mask's size");
        }
        double[] plane = fit(inverseDepth, mask);
        return SurfaceFinder.surface(pose(plane, FocalLength.usual(mask.width(), mask.height())), mask);
    }

    /** The plane's normal, from its slopes, by pixel, and its value in the middle. */
    private static WallPose pose(double[] plane, double focal) {
        double x = plane[0] * focal;
        double y = plane[1] * focal;
        double yaw = Math.atan2(-x, Math.hypot(y, plane[2]));
        double pitch = Math.atan2(y, plane[2]);
        boolean possible = plane[2] > 0 && Math.abs(yaw) < STEEPEST && Math.abs(pitch) < STEEPEST;
        return possible ? new WallPose(focal, yaw, pitch, 0) : WallPose.FACING;
    }

    /** Least squares, each round trusting less what lay far off in the one before: balconies, bushes, the map's soft borders. */
    private static double[] fit(float[] inverseDepth, Mask mask) {
        int stride = Math.max(1, inverseDepth.length / SAMPLES);
        double[] plane = new double[3];
        double scale = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            var sums = new PlaneSums();
            for (int i = 0; i < inverseDepth.length; i += stride) {
                if ((mask.coverage()[i] & 0xFF) >= COVERED && inverseDepth[i] >= 0) {
                    double x = i % mask.width() + 0.5 - mask.width() / 2.0;
                    double y = i / mask.width() + 0.5 - mask.height() / 2.0;
                    sums.add(x, y, inverseDepth[i], plane, scale);
                }
            }
            plane = sums.solved(plane);
            scale = sums.spread();
        }
        return plane;
    }
}
