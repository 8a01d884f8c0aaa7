package dev.maquette.mesh;

/** Makes the normals of a surface whole. */
final class Normals {

    private Normals() {}

    /**
     * Scales normals to unit length in place and fills in those that have no usable one: with the mean of the adjacent
     * triangles, weighted by their area. (glTF asks for flat shading where normals are missing; that would need three
     * vertices for each triangle, and makes the rounded shapes of generators look faceted.)
     */
    static void complete(float[] normals, float[] positions, int[] triangles) {
        boolean[] missing = new boolean[normals.length / 3];
        boolean anyMissing = false;
        for (int vertex = 0; vertex < missing.length; vertex++) {
            missing[vertex] = !normalize(normals, 3 * vertex);
            anyMissing |= missing[vertex];
        }
        if (anyMissing) {
            fill(normals, missing, positions, triangles);
        }
    }

    private static void fill(float[] normals, boolean[] missing, float[] positions, int[] triangles) {
        double[] sums = new double[normals.length];
        for (int i = 0; i < triangles.length; i += 3) {
            double[] area = MeshPart.areaVector(positions, triangles[i], triangles[i + 1], triangles[i + 2]);
            for (int corner = 0; corner < 3; corner++) {
                for (int axis = 0; axis < 3; axis++) {
                    sums[3 * triangles[i + corner] + axis] += area[axis];
                }
            }
        }
        for (int vertex = 0; vertex < missing.length; vertex++) {
            if (missing[vertex]) {
                set(normals, 3 * vertex, sums[3 * vertex], sums[3 * vertex + 1], sums[3 * vertex + 2]);
            }
        }
    }

    private static boolean normalize(float[] normals, int i) {
        double length = length(normals[i], normals[i + 1], normals[i + 2]);
        if (!(length > 0) || !Double.isFinite(length)) {
            return false;
        }
        set(normals, i, normals[i], normals[i + 1], normals[i + 2]);
        return true;
    }

    /** A vertex without any adjacent area gets a normal that points upwards. */
    private static void set(float[] normals, int i, double x, double y, double z) {
        double length = length(x, y, z);
        normals[i] = length > 0 ? (float) (x / length) : 0;
        normals[i + 1] = length > 0 ? (float) (y / length) : 1;
        normals[i + 2] = length > 0 ? (float) (z / length) : 0;
    }

    private static double length(double x, double y, double z) {
        return Math.sqrt(x * x + y * y + z * z);
    }
}
