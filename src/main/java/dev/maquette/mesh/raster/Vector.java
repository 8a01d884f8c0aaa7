package dev.maquette.mesh.raster;

/** Arithmetic of directions in space, each an array of x y z. */
final class Vector {

    private Vector() {}

    static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    static double[] cross(double[] a, double[] b) {
        return new double[] {
            a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0],
        };
    }

    static double[] normalized(double[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        return length == 0 ? vector : new double[] {vector[0] / length, vector[1] / length, vector[2] / length};
    }
}
