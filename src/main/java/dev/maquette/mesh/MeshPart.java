package dev.maquette.mesh;

/**
 * Triangles that share one material.
 *
 * @param name for people; becomes the object or group name in exports
 * @param positions x y z per vertex, metres
 * @param normals x y z per vertex, unit length; same length as {@code positions}
 * @param textureCoordinates u v per vertex, origin at the upper left as in glTF; empty when there are none
 * @param triangles three vertex indices each, counter-clockwise seen from outside
 */
public record MeshPart(
        String name,
        float[] positions,
        float[] normals,
        float[] textureCoordinates,
        int[] triangles,
        Material material) {

    public int vertexCount() {
        return positions.length / 3;
    }

    public int triangleCount() {
        return triangles.length / 3;
    }

    public boolean hasTextureCoordinates() {
        return textureCoordinates.length > 0;
    }

    /** The direction of the outer side of a triangle, as long as twice its area in square metres. */
    public double[] areaVector(int triangle) {
        return areaVector(positions, triangles[3 * triangle], triangles[3 * triangle + 1], triangles[3 * triangle + 2]);
    }

    static double[] areaVector(float[] positions, int a, int b, int c) {
        double abX = (double) positions[3 * b] - positions[3 * a];
        double abY = (double) positions[3 * b + 1] - positions[3 * a + 1];
        double abZ = (double) positions[3 * b + 2] - positions[3 * a + 2];
        double acX = (double) positions[3 * c] - positions[3 * a];
        double acY = (double) positions[3 * c + 1] - positions[3 * a + 1];
        double acZ = (double) positions[3 * c + 2] - positions[3 * a + 2];
        return new double[] {abY * acZ - abZ * acY, abZ * acX - abX * acZ, abX * acY - abY * acX};
    }
}
