package dev.maquette.mesh;

import dev.maquette.mesh.raster.Picture;
import java.util.List;

/** Meshes and textures that tests are made of. */
public final class Shapes {

    /** x y z of the outward direction, then of the two edges that go round counter-clockwise seen from outside. */
    private static final int[][] FACES = {
        {1, 0, 0, 0, 0, -1, 0, 1, 0},
        {-1, 0, 0, 0, 0, 1, 0, 1, 0},
        {0, 1, 0, 1, 0, 0, 0, 0, -1},
        {0, -1, 0, 1, 0, 0, 0, 0, 1},
        {0, 0, 1, 1, 0, 0, 0, 1, 0},
        {0, 0, -1, -1, 0, 0, 0, 1, 0},
    };

    private Shapes() {}

    public static Mesh of(MeshPart... parts) {
        return new Mesh(List.of(parts));
    }

    /** A cube around the origin with hard edges, 24 vertices and the whole texture on each face. */
    public static MeshPart cube(double edge, Material material) {
        return box(edge, edge, edge, material);
    }

    /** A box around the origin with hard edges, 24 vertices and the whole texture on each face. */
    public static MeshPart box(double width, double height, double depth, Material material) {
        double[] half = {width / 2, height / 2, depth / 2};
        float[] positions = new float[72];
        float[] normals = new float[72];
        float[] coordinates = new float[48];
        int[] triangles = new int[36];
        for (int face = 0; face < 6; face++) {
            int[] axes = FACES[face];
            for (int corner = 0; corner < 4; corner++) {
                int vertex = 4 * face + corner;
                int along = corner == 1 || corner == 2 ? 1 : -1;
                int across = corner >= 2 ? 1 : -1;
                for (int axis = 0; axis < 3; axis++) {
                    positions[3 * vertex + axis] =
                            (float) (half[axis] * (axes[axis] + along * axes[3 + axis] + across * axes[6 + axis]));
                    normals[3 * vertex + axis] = axes[axis];
                }
                coordinates[2 * vertex] = (1 + along) / 2f;
                coordinates[2 * vertex + 1] = (1 - across) / 2f;
            }
            int[] corners = {0, 1, 2, 0, 2, 3};
            for (int i = 0; i < 6; i++) {
                triangles[6 * face + i] = 4 * face + corners[i];
            }
        }
        return new MeshPart("cube", positions, normals, coordinates, triangles, material);
    }

    /** A matt material of one colour, given linear 0..1. */
    public static Material colored(double red, double green, double blue) {
        return new Material("paint", new float[] {(float) red, (float) green, (float) blue, 1}, 0, 1, null, false);
    }

    public static Material textured(Texture texture) {
        return new Material("print", new float[] {1, 1, 1, 1}, 0, 1, texture, false);
    }

    /** A PNG of four even quarters, sRGB: upper left, upper right, lower left, lower right. */
    public static Texture quarters(int upperLeft, int upperRight, int lowerLeft, int lowerRight) {
        int size = 32;
        int[] argb = new int[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int left = y < size / 2 ? upperLeft : lowerLeft;
                int right = y < size / 2 ? upperRight : lowerRight;
                argb[y * size + x] = 0xFF000000 | (x < size / 2 ? left : right);
            }
        }
        return new Texture(new Picture(size, size, argb).toPng(), "image/png");
    }
}
