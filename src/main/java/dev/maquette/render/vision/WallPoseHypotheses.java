package dev.maquette.render.vision;

import java.util.List;
import java.util.Random;

/**
 * Random sampling for the pose that most line segments agree with. Two upright segments give the upright vanishing point, a third one, with a focal
 * length that is tried, the level one. Segments that belong to neither do no harm.
 */
final class WallPoseHypotheses {

    /** Of the upright from the picture's columns; beyond, an edge is the wall's slope or a shadow's, not its upright. */
    private static final double STEEPEST_TILT = Math.toRadians(40);

    private static final double LARGEST_PITCH = Math.toRadians(50);
    private static final double LARGEST_ROLL = Math.toRadians(12);
    private static final double LARGEST_YAW = Math.toRadians(75);
    private static final double[] FOCAL_FACTORS = {0.75, 1, 1, 1.35};
    private static final int ROUNDS = 1500;

    private final List<LineSegment> segments;
    private final List<LineSegment> upright;
    private final List<LineSegment> slanted;
    private final double focal;
    private final Random random = new Random(42);

    WallPoseHypotheses(List<LineSegment> segments, double focal) {
        this.segments = segments;
        this.focal = focal;
        upright = segments.stream()
                .filter(segment -> segment.steepness() > Math.PI / 2 - STEEPEST_TILT)
                .toList();
        slanted = segments.stream()
                .filter(segment -> segment.steepness() < Math.PI / 2 - STEEPEST_TILT / 2)
                .toList();
    }

    /**
     * The pose with the most support; facing the camera when there are too few segments to tell.
     *
     * @param tolerance the angle to the vanishing point at which a segment stops to support a pose, in radians
     */
    WallPose best(double tolerance) {
        var best = new WallPose(focal, 0, 0, 0);
        double most = 1.02 * support(best, tolerance);
        for (int round = 0; round < ROUNDS && !slanted.isEmpty(); round++) {
            var pose = sample(focal * FOCAL_FACTORS[round % FOCAL_FACTORS.length]);
            if (Math.abs(pose.pitch()) < LARGEST_PITCH
                    && Math.abs(pose.roll()) < LARGEST_ROLL
                    && Math.abs(pose.yaw()) < LARGEST_YAW) {
                double support = support(pose, tolerance);
                if (support > most) {
                    most = support;
                    best = pose;
                }
            }
        }
        return best;
    }

    /** Every other sample takes the camera for level, as most are, so that a wall with hardly any upright edges is found too. */
    private WallPose sample(double focal) {
        double pitch = 0;
        double roll = 0;
        if (upright.size() > 1 && random.nextBoolean()) {
            double[] down = cross(plane(any(upright), focal), plane(any(upright), focal));
            double sign = down[1] < 0 ? -1 : 1;
            double length = Math.sqrt(down[0] * down[0] + down[1] * down[1] + down[2] * down[2]) * sign;
            if (Math.abs(length) > 1e-9) {
                pitch = Math.asin(Math.clamp(-down[2] / length, -1, 1));
                roll = Math.atan2(-down[0] / length, down[1] / length);
            }
        }
        double[] level = new WallPose(focal, 0, pitch, roll).rotation();
        double[] normal = plane(any(slanted), focal);
        double right = normal[0] * level[0] + normal[1] * level[3] + normal[2] * level[6];
        double away = normal[0] * level[2] + normal[1] * level[5] + normal[2] * level[8];
        return new WallPose(focal, away == 0 ? 0 : Math.atan(-right / away), pitch, roll);
    }

    private LineSegment any(List<LineSegment> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** The normal of the plane through the camera and a segment. */
    private static double[] plane(LineSegment segment, double focal) {
        return cross(
                new double[] {segment.x1(), segment.y1(), focal}, new double[] {segment.x2(), segment.y2(), focal});
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private double support(WallPose pose, double tolerance) {
        double[] rotation = pose.rotation();
        double support = 0;
        for (var segment : segments) {
            double angle =
                    Math.min(angle(segment, rotation, 0, pose.focal()), angle(segment, rotation, 1, pose.focal()));
            double share = angle / tolerance;
            if (share < 1) {
                support += segment.length() * (1 - share * share);
            }
        }
        return support;
    }

    private static double angle(LineSegment segment, double[] rotation, int axis, double focal) {
        double beside = segment.distanceFrom(focal * rotation[axis], focal * rotation[3 + axis], rotation[6 + axis]);
        return Math.asin(Math.min(1, 2 * Math.abs(beside) / segment.length()));
    }
}
