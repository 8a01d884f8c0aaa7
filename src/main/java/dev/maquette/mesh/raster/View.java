package dev.maquette.mesh.raster;

import dev.maquette.mesh.BoundingBox;
import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.MeshPart;

/**
 * A camera placed for one mesh and one picture size: maps between object space and pixels. Depth is the distance in
 * metres from the camera along its line of sight and positive for every vertex of the mesh.
 */
final class View {

    /** Tangent of half the opening angle of 30 degrees along the shorter edge: a mild telephoto, as in product photos. */
    private static final double HALF_ANGLE = Math.tan(Math.toRadians(15));

    /** Share of the picture that the object may fill; the rest leaves room for its shadow. */
    private static final double FILL = 0.82;

    private final double[] center = new double[3];
    private final double[] right;
    private final double[] up;
    private final double[] back;
    private final double distance;
    private final double pixelsPerTangent;
    private final double halfWidth;
    private final double halfHeight;

    View(Mesh mesh, BoundingBox bounds, Camera camera, int width, int height) {
        double azimuth = Math.toRadians(camera.azimuth());
        double elevation = Math.toRadians(camera.elevation());
        right = new double[] {Math.cos(azimuth), 0, Math.sin(azimuth)};
        back = new double[] {
            -Math.sin(azimuth) * Math.cos(elevation), Math.sin(elevation), Math.cos(azimuth) * Math.cos(elevation)
        };
        up = Vector.cross(back, right);
        for (int axis = 0; axis < 3; axis++) {
            center[axis] = bounds.center(axis);
        }
        halfWidth = width / 2.0;
        halfHeight = height / 2.0;
        pixelsPerTangent = Math.min(halfWidth, halfHeight) / HALF_ANGLE;
        distance = fittingDistance(mesh);
    }

    /** The smallest distance at which every vertex is inside the filled share of the picture. */
    private double fittingDistance(Mesh mesh) {
        double widest = FILL * halfWidth / pixelsPerTangent;
        double highest = FILL * halfHeight / pixelsPerTangent;
        double fitting = 0;
        for (MeshPart part : mesh.parts()) {
            float[] positions = part.positions();
            for (int i = 0; i < positions.length; i += 3) {
                double sideways = Math.abs(along(right, positions, i)) / widest;
                double upwards = Math.abs(along(up, positions, i)) / highest;
                fitting = Math.max(fitting, along(back, positions, i) + Math.max(sideways, upwards));
            }
        }
        // a vertex exactly on the line of sight must not coincide with the camera
        return fitting * 1.001 + Float.MIN_NORMAL;
    }

    private double along(double[] axis, float[] positions, int i) {
        return (positions[i] - center[0]) * axis[0]
                + (positions[i + 1] - center[1]) * axis[1]
                + (positions[i + 2] - center[2]) * axis[2];
    }

    double depth(float[] positions, int i) {
        return distance - along(back, positions, i);
    }

    /** Column of the vertex at index {@code i}, in pixels from the left edge. */
    double column(float[] positions, int i) {
        return halfWidth + along(right, positions, i) / depth(positions, i) * pixelsPerTangent;
    }

    /** Row of the vertex at index {@code i}, in pixels from the upper edge. */
    double row(float[] positions, int i) {
        return halfHeight - along(up, positions, i) / depth(positions, i) * pixelsPerTangent;
    }

    /** A direction given to the right, upwards and towards the camera, in object space and of unit length. */
    double[] direction(double rightwards, double upwards, double backwards) {
        double[] sum = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            sum[axis] = rightwards * right[axis] + upwards * up[axis] + backwards * back[axis];
        }
        return Vector.normalized(sum);
    }

    double[] position() {
        return new double[] {
            center[0] + distance * back[0], center[1] + distance * back[1], center[2] + distance * back[2]
        };
    }

    /** The direction of sight through a point of the picture, in object space and of unit length. */
    double[] sight(double column, double row) {
        return direction((column - halfWidth) / pixelsPerTangent, (halfHeight - row) / pixelsPerTangent, -1);
    }
}
