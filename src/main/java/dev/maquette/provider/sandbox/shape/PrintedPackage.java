package dev.maquette.provider.sandbox.shape;

import dev.maquette.mesh.Material;
import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.MeshPart;
import dev.maquette.mesh.Texture;
import dev.maquette.mesh.raster.Picture;
import java.util.List;

/** A package that wears its print: standing on y = 0, front towards +Z, in the unit of its measures. */
public final class PrintedPackage {

    private static final float[] WHITE = {1, 1, 1, 1};
    private static final float ROUGHNESS = 0.75f;

    /** Shares of the shortest edge, or of the diameter. */
    private static final double EDGE_RADIUS = 0.012;

    private static final double RIM = 0.024;
    /** How far a print lies above what it is glued to, so that the two do not fight for the same pixels. */
    private static final double LIFT = 0.001;

    private static final int AROUND = 96;

    private PrintedPackage() {}

    /**
     * A box, printed on the sides that a viewer at its upper right sees; the others have the colour of its edges.
     *
     * @param rgb of the edges, sRGB, 0xRRGGBB
     */
    public static Mesh box(
            double width, double height, double depth, int rgb, Picture front, Picture right, Picture top) {
        double shortest = Math.min(width, Math.min(height, depth));
        double radius = EDGE_RADIUS * shortest;
        double lift = LIFT * shortest;
        Vector x = new Vector(width / 2 - radius, 0, 0);
        Vector y = new Vector(0, height / 2 - radius, 0);
        Vector z = new Vector(0, 0, depth / 2 - radius);
        Surface carton = new Surface().box(width, height, depth, radius, Transform.move(0, height / 2, 0));
        return new Mesh(List.of(
                plain("carton", carton, rgb),
                face("front", new Vector(0, height / 2, depth / 2 + lift), x, y, front),
                face("right", new Vector(width / 2 + lift, height / 2, 0), z.times(-1), y, right),
                face("top", new Vector(0, height + lift, 0), x, z.times(-1), top)));
    }

    /** A cylinder whose body has its seam at the back; {@code rgb} is the colour of its rims. */
    public static Mesh cylinder(double diameter, double height, int rgb, Picture body, Picture top) {
        double radius = diameter / 2;
        Surface wall = new Surface().turned(Profile.from(radius, 0).to(radius, height));
        double rim = RIM * diameter;
        double out = radius + rim / 3;
        Surface rims = new Surface()
                .turned(Profile.from(0, 0)
                        .to(radius, 0)
                        .round(out, 0, rim / 4, out, rim / 2)
                        .round(out, rim, rim / 4, radius, rim))
                .turned(Profile.from(radius, height - rim)
                        .round(out, height - rim, rim / 4, out, height - rim / 2)
                        .round(out, height, rim / 4, radius, height)
                        .to(0, height));
        return new Mesh(List.of(
                wall.toPart("body", printed("body", body), Transform.NONE),
                plain("rims", rims, rgb),
                disc(radius - rim, height + LIFT * diameter, top)));
    }

    private static MeshPart plain(String name, Surface surface, int rgb) {
        Picture dab = new Picture(1, 1, new int[] {0xFF000000 | rgb});
        return surface.toPart(name, printed(name, dab), Transform.NONE);
    }

    /** A rectangle; {@code right} and {@code up} go from its middle to its edges, as seen from outside. */
    private static MeshPart face(String name, Vector middle, Vector right, Vector up, Picture print) {
        Vector normal = right.cross(up).unit();
        float[] positions = new float[12];
        float[] normals = new float[12];
        put(positions, 0, middle.minus(right).minus(up));
        put(positions, 1, middle.plus(right).minus(up));
        put(positions, 2, middle.plus(right).plus(up));
        put(positions, 3, middle.minus(right).plus(up));
        for (int corner = 0; corner < 4; corner++) {
            put(normals, corner, normal);
        }
        float[] textureCoordinates = {0, 1, 1, 1, 1, 0, 0, 0};
        int[] triangles = {0, 1, 2, 0, 2, 3};
        return new MeshPart(name, positions, normals, textureCoordinates, triangles, printed(name, print));
    }

    /** The circle that fits into the print, seen from above with the print's lower edge towards the front. */
    private static MeshPart disc(double radius, double height, Picture print) {
        float[] positions = new float[3 * AROUND];
        float[] normals = new float[3 * AROUND];
        float[] textureCoordinates = new float[2 * AROUND];
        int[] triangles = new int[3 * (AROUND - 2)];
        for (int i = 0; i < AROUND; i++) {
            double sin = Math.sin(2 * Math.PI * i / AROUND);
            double cos = Math.cos(2 * Math.PI * i / AROUND);
            put(positions, i, new Vector(radius * sin, height, radius * cos));
            put(normals, i, Vector.UP);
            textureCoordinates[2 * i] = (float) (0.5 + 0.5 * sin);
            textureCoordinates[2 * i + 1] = (float) (0.5 + 0.5 * cos);
        }
        for (int i = 0; i < AROUND - 2; i++) {
            triangles[3 * i + 1] = i + 1;
            triangles[3 * i + 2] = i + 2;
        }
        return new MeshPart("top", positions, normals, textureCoordinates, triangles, printed("top", print));
    }

    private static Material printed(String name, Picture print) {
        return new Material(name, WHITE, 0, ROUGHNESS, new Texture(print.toPng(), "image/png"), false);
    }

    private static void put(float[] values, int index, Vector vector) {
        values[3 * index] = (float) vector.x();
        values[3 * index + 1] = (float) vector.y();
        values[3 * index + 2] = (float) vector.z();
    }
}
