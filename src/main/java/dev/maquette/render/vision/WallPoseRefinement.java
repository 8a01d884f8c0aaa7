package dev.maquette.render.vision;

import java.util.ArrayList;
import java.util.List;
import org.ddogleg.optimization.FactoryOptimization;
import org.ddogleg.optimization.UtilOptimize;
import org.ddogleg.optimization.functions.FunctionNtoM;

/**
 * The most likely pose, given all segments that agree with a first one: least squares over how far their ends lie beside the lines to the vanishing
 * points, together with what is known of cameras beforehand. That knowledge decides only what the segments leave open, above all the focal length when
 * one of the vanishing points is far away.
 */
final class WallPoseRefinement implements FunctionNtoM {

    /** How well a segment's end is known, in pixels of the reduced photo. */
    private static final double END_DEVIATION = 0.5;

    /** In natural logarithms: most cameras and phones lie within a third of the usual focal length. */
    private static final double FOCAL_DEVIATION = 0.3;

    private static final double PITCH_DEVIATION = Math.toRadians(15);
    private static final double ROLL_DEVIATION = Math.toRadians(4);
    private static final double YAW_DEVIATION = Math.toRadians(40);
    private static final int ROUNDS = 4;

    private final List<LineSegment> segments = new ArrayList<>();
    private final List<Integer> axes = new ArrayList<>();
    private final double usualFocal;
    private final double deviation;

    private WallPoseRefinement(double usualFocal, double scale) {
        this.usualFocal = usualFocal;
        this.deviation = END_DEVIATION * scale;
    }

    /**
     * @param segments in pixels of the photo, with the origin in its middle
     * @param scale pixels of the photo in a pixel of the picture that the segments were found in
     */
    static WallPose refined(WallPose first, List<LineSegment> segments, double usualFocal, double scale) {
        var pose = first;
        for (int round = 0; round < ROUNDS; round++) {
            var refinement = new WallPoseRefinement(usualFocal, scale);
            refinement.assign(segments, pose, (ROUNDS - round) * 2.5 * refinement.deviation);
            pose = refinement.solve(pose);
        }
        return pose;
    }

    private void assign(List<LineSegment> candidates, WallPose pose, double reach) {
        double[] rotation = pose.rotation();
        for (var segment : candidates) {
            double level = Math.abs(beside(segment, rotation, pose.focal(), 0));
            double upright = Math.abs(beside(segment, rotation, pose.focal(), 1));
            if (Math.min(level, upright) < Math.min(reach, 0.05 * segment.length())) {
                segments.add(segment);
                axes.add(level < upright ? 0 : 1);
            }
        }
    }

    private WallPose solve(WallPose from) {
        var optimizer = FactoryOptimization.levenbergMarquardt(null, false);
        optimizer.setFunction(this, null);
        double[] start = {Math.log(from.focal() / usualFocal), from.yaw(), from.pitch(), from.roll()};
        optimizer.initialize(start, 1e-10, 1e-10);
        UtilOptimize.process(optimizer, 50);
        return pose(optimizer.getParameters());
    }

    private WallPose pose(double[] parameters) {
        return new WallPose(usualFocal * Math.exp(parameters[0]), parameters[1], parameters[2], parameters[3]);
    }

    @Override
    public int getNumOfInputsN() {
        return 4;
    }

    @Override
    public int getNumOfOutputsM() {
        return segments.size() + 4;
    }

    @Override
    public void process(double[] input, double[] output) {
        var pose = pose(input);
        double[] rotation = pose.rotation();
        for (int i = 0; i < segments.size(); i++) {
            double ratio = beside(segments.get(i), rotation, pose.focal(), axes.get(i)) / deviation;
            output[i] = Math.signum(ratio) * Math.sqrt(Math.log1p(ratio * ratio));
        }
        output[segments.size()] = input[0] / FOCAL_DEVIATION;
        output[segments.size() + 1] = pose.yaw() / YAW_DEVIATION;
        output[segments.size() + 2] = pose.pitch() / PITCH_DEVIATION;
        output[segments.size() + 3] = pose.roll() / ROLL_DEVIATION;
    }

    private static double beside(LineSegment segment, double[] rotation, double focal, int axis) {
        return segment.distanceFrom(focal * rotation[axis], focal * rotation[3 + axis], rotation[6 + axis]);
    }
}
