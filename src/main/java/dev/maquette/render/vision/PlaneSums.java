package dev.maquette.render.vision;

import org.ejml.data.DMatrix3;
import org.ejml.data.DMatrix3x3;
import org.ejml.dense.fixed.CommonOps_DDF3;

/** The normal equations of value = a x + b y + c, with weights that fall with the distance from an earlier solution. */
final class PlaneSums {

    private final DMatrix3x3 matrix = new DMatrix3x3();
    private final DMatrix3 values = new DMatrix3();
    private double weights;
    private double distances;
    private double magnitude;

    /** @param scale the distance at which a value counts a fourth; infinite when there is no earlier solution */
    void add(double x, double y, double value, double[] plane, double scale) {
        double distance = Math.abs(value - plane[0] * x - plane[1] * y - plane[2]);
        double share = distance / scale;
        double weight = 1 / ((1 + share * share) * (1 + share * share));
        matrix.a11 += weight * x * x;
        matrix.a12 += weight * x * y;
        matrix.a13 += weight * x;
        matrix.a22 += weight * y * y;
        matrix.a23 += weight * y;
        matrix.a33 += weight;
        values.a1 += weight * value * x;
        values.a2 += weight * value * y;
        values.a3 += weight * value;
        weights += weight;
        distances += weight * distance;
        magnitude += weight * Math.abs(value);
    }

    /** The plane as a, b and c; the earlier one when there is too little to fit it to. */
    double[] solved(double[] earlier) {
        matrix.a21 = matrix.a12;
        matrix.a31 = matrix.a13;
        matrix.a32 = matrix.a23;
        var inverse = new DMatrix3x3();
        if (!CommonOps_DDF3.invert(matrix, inverse)) {
            return earlier;
        }
        var plane = new DMatrix3();
        CommonOps_DDF3.mult(inverse, values, plane);
        boolean finite = Double.isFinite(plane.a1) && Double.isFinite(plane.a2) && Double.isFinite(plane.a3);
        return finite ? new double[] {plane.a1, plane.a2, plane.a3} : earlier;
    }

    /** The scale for the next round; never so small that rounding decides. */
    double spread() {
        return weights == 0 ? 1 : Math.max(2 * distances / weights, 1e-4 * magnitude / weights) + Double.MIN_NORMAL;
    }
}
