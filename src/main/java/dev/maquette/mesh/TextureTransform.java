package dev.maquette.mesh;

/** Where on a texture the coordinates of a surface point (extension KHR_texture_transform). */
record TextureTransform(double[] offset, double rotation, double[] scale) {

    static TextureTransform of(GltfObject extension) {
        return new TextureTransform(
                extension.numbers("offset", 0, 0), extension.number("rotation", 0), extension.numbers("scale", 1, 1));
    }

    /** Maps u v pairs in place: scale, then rotation, then offset; the sign of the angle is that of the extension's example. */
    void apply(float[] coordinates) {
        double cos = Math.cos(rotation);
        double sin = Math.sin(rotation);
        for (int i = 0; i < coordinates.length; i += 2) {
            double u = scale[0] * coordinates[i];
            double v = scale[1] * coordinates[i + 1];
            coordinates[i] = (float) (offset[0] + cos * u + sin * v);
            coordinates[i + 1] = (float) (offset[1] - sin * u + cos * v);
        }
    }
}
