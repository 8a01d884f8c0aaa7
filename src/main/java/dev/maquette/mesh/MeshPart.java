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
}
