package dev.maquette.mesh;

/** Axis-aligned bounds in metres; both corners hold x y z. */
public record BoundingBox(float[] min, float[] max) {

    /** The bounds of all vertices, also of those that no triangle uses; inverted infinities when there is no vertex. */
    public static BoundingBox of(Mesh mesh) {
        float[] min = {Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY};
        float[] max = {Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY};
        for (MeshPart part : mesh.parts()) {
            float[] positions = part.positions();
            for (int i = 0; i < positions.length; i++) {
                int axis = i % 3;
                min[axis] = Math.min(min[axis], positions[i]);
                max[axis] = Math.max(max[axis], positions[i]);
            }
        }
        return new BoundingBox(min, max);
    }

    public float center(int axis) {
        return (min[axis] + max[axis]) / 2;
    }

    public float size(int axis) {
        return max[axis] - min[axis];
    }

    /** The length of the longest edge. */
    public float longestEdge() {
        return Math.max(size(0), Math.max(size(1), size(2)));
    }
}
