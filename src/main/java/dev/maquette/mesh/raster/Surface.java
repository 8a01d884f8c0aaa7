package dev.maquette.mesh.raster;

import dev.maquette.mesh.Material;
import dev.maquette.mesh.MeshPart;

/** The colour of a mesh part at each of its points. */
public final class Surface {

    private final MeshPart part;
    private final TextureSampler texture;

    /** @param texture the decoded texture of the part's material, or null when there is none */
    public Surface(MeshPart part, TextureSampler texture) {
        this.part = part;
        this.texture = part.hasTextureCoordinates() ? texture : null;
    }

    /** Writes the linear base colour of the point between three vertices into {@code linear}; weights sum up to one. */
    void baseColor(int[] vertices, double[] weights, float[] linear) {
        if (texture == null) {
            linear[0] = linear[1] = linear[2] = 1;
        } else {
            texture.sample(coordinate(vertices, weights, 0), coordinate(vertices, weights, 1), linear);
        }
        tint(linear);
    }

    /** Writes the linear base colour at a vertex into {@code linear}. */
    public void baseColor(int vertex, float[] linear) {
        if (texture == null) {
            linear[0] = linear[1] = linear[2] = 1;
        } else {
            float[] coordinates = part.textureCoordinates();
            texture.sample(coordinates[2 * vertex], coordinates[2 * vertex + 1], linear);
        }
        tint(linear);
    }

    private void tint(float[] linear) {
        float[] factor = part.material().baseColor();
        for (int channel = 0; channel < 3; channel++) {
            linear[channel] *= factor[channel];
        }
    }

    private double coordinate(int[] vertices, double[] weights, int component) {
        float[] coordinates = part.textureCoordinates();
        return weights[0] * coordinates[2 * vertices[0] + component]
                + weights[1] * coordinates[2 * vertices[1] + component]
                + weights[2] * coordinates[2 * vertices[2] + component];
    }

    void normal(int[] vertices, double[] weights, double[] normal) {
        float[] normals = part.normals();
        for (int axis = 0; axis < 3; axis++) {
            normal[axis] = weights[0] * normals[3 * vertices[0] + axis]
                    + weights[1] * normals[3 * vertices[1] + axis]
                    + weights[2] * normals[3 * vertices[2] + axis];
        }
    }

    Material material() {
        return part.material();
    }

    MeshPart part() {
        return part;
    }
}
