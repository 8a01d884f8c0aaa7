package dev.maquette.provider.sandbox.shape;

/** A point in metres, or a direction. */
record Vector(double x, double y, double z) {

    static final Vector UP = new Vector(0, 1, 0);

    Vector plus(Vector other) {
        return new Vector(x + other.x, y + other.y, z + other.z);
    }

    Vector minus(Vector other) {
        return plus(other.times(-1));
    }

    Vector times(double factor) {
        return new Vector(x * factor, y * factor, z * factor);
    }

    double dot(Vector other) {
        return x * other.x + y * other.y + z * other.z;
    }

    Vector cross(Vector other) {
        return new Vector(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    double length() {
        return Math.sqrt(dot(this));
    }

    /** Of length 1; the null vector becomes {@link #UP}. */
    Vector unit() {
        double length = length();
        return length < 1e-12 ? UP : times(1 / length);
    }

    Vector clamped(Vector limit) {
        return new Vector(
                Math.clamp(x, -limit.x, limit.x), Math.clamp(y, -limit.y, limit.y), Math.clamp(z, -limit.z, limit.z));
    }
}
