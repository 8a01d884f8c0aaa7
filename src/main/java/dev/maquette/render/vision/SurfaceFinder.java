package dev.maquette.render.vision;

import dev.maquette.render.projection.Bitmap;
import dev.maquette.render.projection.Homography;
import dev.maquette.render.projection.Mask;
import java.util.List;

/**
 * Finds how a painted wall is turned from nothing but the photo: level and upright edges (courses, boards, frames, eaves) each meet in a vanishing point,
 * and these two, at a right angle to each other, are the wall's axes. Deterministic, without state.
 */
public final class SurfaceFinder {

    private static final int WORKING_SIZE = 1000;

    /** As a share of the reduced photo's long side: shorter ones are texture and leaves. */
    private static final double LEAST_LENGTH = 0.02;

    private static final double LEAST_PIXELS = 8;
    private static final double TOLERANCE = Math.toRadians(2.5);

    /** As a share of the photo's width: corners that move by less are within the noise, and a camera on a tripod is meant to be straight. */
    private static final double STRAIGHT = 0.0025;

    /**
     * From surface coordinates to pixels of the photo. (0, 0) is the upper left corner of the box around what the mask covers, measured on the wall; u grows
     * to the right and is 1 at that box's right side; v grows downwards in the same unit. What faces the camera within the noise of the edges gets an
     * upright rectangle whose sides are the mask's own, exactly, and so does a photo without enough edges to tell. An empty mask counts as one that covers
     * everything.
     *
     * @throws IllegalArgumentException if the mask is not of the photo's size
     */
    public Homography find(Bitmap photo, Mask mask) {
        if (photo.width() != mask.width() || photo.height() != mask.height()) {
            throw new IllegalArgumentException("the mask is not of the photo's size");
        }
        var reduced = ReducedPhoto.of(photo, WORKING_SIZE);
        var segments = new Neighbourhood(mask).of(segments(reduced));
        return surface(pose(segments, photo.width(), photo.height(), reduced.scale()), mask);
    }

    /** The pose as far as the mask bears it: where it would reach beyond the horizon, the edges were not the wall's. */
    static Homography surface(WallPose pose, Mask mask) {
        var view = new WallView(pose, mask.width(), mask.height());
        var facing = new WallView(WallPose.FACING, mask.width(), mask.height());
        boolean straight = !view.reaches(mask) || moved(view, facing, mask) < STRAIGHT * mask.width();
        var chosen = straight ? facing : view;
        return chosen.surface(chosen.extent(mask));
    }

    static List<LineSegment> segments(ReducedPhoto photo) {
        double leastLength = Math.max(LEAST_PIXELS, LEAST_LENGTH * Math.max(photo.width(), photo.height()));
        return LineSegmentDetector.segments(photo, leastLength);
    }

    static WallPose pose(List<LineSegment> segments, int width, int height, double scale) {
        double focal = FocalLength.usual(width, height);
        var centred = segments.stream()
                .map(segment -> new LineSegment(
                        segment.x1() - width / 2.0,
                        segment.y1() - height / 2.0,
                        segment.x2() - width / 2.0,
                        segment.y2() - height / 2.0))
                .toList();
        var first = new WallPoseHypotheses(centred, focal).best(TOLERANCE);
        return WallPoseRefinement.refined(first, centred, focal, scale);
    }

    /** How far, in pixels, the corners of the mask's box lie from where they are on a wall that faces the camera. */
    private static double moved(WallView view, WallView facing, Mask mask) {
        var box = facing.extent(mask);
        var straight = facing.surface(box);
        var turned = view.surface(view.extent(mask));
        double height = (box.bottom() - box.top()) / (box.right() - box.left());
        double farthest = 0;
        for (double u = 0; u <= 1; u++) {
            for (double v = 0; v <= height; v += height) {
                double w = turned.m20() * u + turned.m21() * v + turned.m22();
                double x = (turned.m00() * u + turned.m01() * v + turned.m02()) / w;
                double y = (turned.m10() * u + turned.m11() * v + turned.m12()) / w;
                farthest = Math.max(
                        farthest,
                        Math.hypot(x - straight.m00() * u - straight.m02(), y - straight.m11() * v - straight.m12()));
            }
        }
        return farthest;
    }
}
