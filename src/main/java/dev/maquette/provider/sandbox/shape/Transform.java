package dev.maquette.provider.sandbox.shape;

/** An affine map: the images of the three axes, then a shift. Rotations are in degrees, counter-clockwise. */
record Transform(Vector x, Vector y, Vector z, Vector shift) {

    static final Transform NONE = scale(1, 1, 1);

    static Transform scale(double x, double y, double z) {
        return new Transform(new Vector(x, 0, 0), new Vector(0, y, 0), new Vector(0, 0, z), new Vector(0, 0, 0));
    }

    static Transform move(double x, double y, double z) {
        return new Transform(NONE.x, NONE.y, NONE.z, new Vector(x, y, z));
    }

    static Transform turnX(double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        return new Transform(NONE.x, new Vector(0, cos, sin), new Vector(0, -sin, cos), NONE.shift);
    }

    static Transform turnY(double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        return new Transform(new Vector(cos, 0, -sin), NONE.y, new Vector(sin, 0, cos), NONE.shift);
    }

    static Transform turnZ(double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        return new Transform(new Vector(cos, sin, 0), new Vector(-sin, cos, 0), NONE.z, NONE.shift);
    }

    /** This map first, then the other. */
    Transform then(Transform next) {
        return new Transform(next.direction(x), next.direction(y), next.direction(z), next.point(shift));
    }

    Transform thenMove(double x, double y, double z) {
        return then(move(x, y, z));
    }

    Vector point(Vector point) {
        return direction(point).plus(shift);
    }

    /** Normals turn with the cofactors of the matrix, so that they stay upright on stretched surfaces. */
    Vector normal(Vector normal) {
        Vector cofactors = y.cross(z)
                .times(normal.x())
                .plus(z.cross(x).times(normal.y()))
                .plus(x.cross(y).times(normal.z()));
        return cofactors.unit();
    }

    private Vector direction(Vector vector) {
        return x.times(vector.x()).plus(y.times(vector.y())).plus(z.times(vector.z()));
    }
}
