package dev.maquette.mesh;

/** An affine map of space: a 3 x 3 matrix and a translation, as 4 x 4 matrix in column-major order. */
final class Transform {

    static final Transform IDENTITY = new Transform(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1);

    private final double[] matrix;

    private Transform(double... matrix) {
        this.matrix = matrix;
    }

    /** The local transform of a node, given as matrix or as translation, rotation and scale (glTF 2.0, section 3.5.3). */
    static Transform of(GltfObject node) {
        if (node.has("matrix")) {
            return new Transform(node.numbers("matrix", IDENTITY.matrix));
        }
        double[] t = node.numbers("translation", 0, 0, 0);
        double[] r = rotation(node);
        double[] s = node.numbers("scale", 1, 1, 1);
        return new Transform(
                s[0] * (1 - 2 * (r[1] * r[1] + r[2] * r[2])),
                s[0] * 2 * (r[0] * r[1] + r[2] * r[3]),
                s[0] * 2 * (r[0] * r[2] - r[1] * r[3]),
                0,
                s[1] * 2 * (r[0] * r[1] - r[2] * r[3]),
                s[1] * (1 - 2 * (r[0] * r[0] + r[2] * r[2])),
                s[1] * 2 * (r[1] * r[2] + r[0] * r[3]),
                0,
                s[2] * 2 * (r[0] * r[2] + r[1] * r[3]),
                s[2] * 2 * (r[1] * r[2] - r[0] * r[3]),
                s[2] * (1 - 2 * (r[0] * r[0] + r[1] * r[1])),
                0,
                t[0],
                t[1],
                t[2],
                1);
    }

    /** The rotation quaternion x y z w, made unit length. */
    private static double[] rotation(GltfObject node) {
        double[] quaternion = node.numbers("rotation", 0, 0, 0, 1);
        double length = Math.hypot(Math.hypot(quaternion[0], quaternion[1]), Math.hypot(quaternion[2], quaternion[3]));
        if (length == 0) {
            throw node.invalid("rotation", "has no length");
        }
        for (int i = 0; i < quaternion.length; i++) {
            quaternion[i] /= length;
        }
        return quaternion;
    }

    /** This transform after the inner one. */
    Transform after(Transform inner) {
        double[] product = new double[16];
        for (int column = 0; column < 4; column++) {
            for (int row = 0; row < 3; row++) {
                for (int i = 0; i < 4; i++) {
                    product[4 * column + row] += matrix[4 * i + row] * inner.matrix[4 * column + i];
                }
            }
        }
        product[15] = 1;
        return new Transform(product);
    }

    /** Whether this turns left hands into right hands, and so the winding of triangles round. */
    boolean mirrors() {
        return determinant() < 0;
    }

    private double determinant() {
        return matrix[0] * cofactor(0, 0) + matrix[1] * cofactor(1, 0) + matrix[2] * cofactor(2, 0);
    }

    private double cofactor(int row, int column) {
        int r1 = (row + 1) % 3;
        int r2 = (row + 2) % 3;
        int c1 = 4 * ((column + 1) % 3);
        int c2 = 4 * ((column + 2) % 3);
        return matrix[c1 + r1] * matrix[c2 + r2] - matrix[c1 + r2] * matrix[c2 + r1];
    }

    /** Maps x y z triples in place. */
    void applyToPoints(float[] points) {
        for (int i = 0; i < points.length; i += 3) {
            double x = points[i];
            double y = points[i + 1];
            double z = points[i + 2];
            for (int row = 0; row < 3; row++) {
                points[i + row] =
                        (float) (matrix[row] * x + matrix[4 + row] * y + matrix[8 + row] * z + matrix[12 + row]);
            }
        }
    }

    /**
     * Maps surface normals in place, without keeping their length. They follow the cofactors of the matrix, which stay
     * defined where the matrix has no inverse.
     */
    void applyToNormals(float[] normals) {
        double[] cofactors = new double[9];
        double sign = mirrors() ? -1 : 1;
        double largest = 0;
        for (int i = 0; i < cofactors.length; i++) {
            cofactors[i] = sign * cofactor(i / 3, i % 3);
            largest = Math.max(largest, Math.abs(cofactors[i]));
        }
        for (int i = 0; i < normals.length; i += 3) {
            double x = normals[i];
            double y = normals[i + 1];
            double z = normals[i + 2];
            for (int row = 0; row < 3; row++) {
                // divided so that tiny scales stay in the range of floats
                normals[i + row] = (float)
                        ((cofactors[3 * row] * x + cofactors[3 * row + 1] * y + cofactors[3 * row + 2] * z) / largest);
            }
        }
    }
}
