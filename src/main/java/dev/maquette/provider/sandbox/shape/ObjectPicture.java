package dev.maquette.provider.sandbox.shape;

import dev.maquette.mesh.BoundingBox;
import dev.maquette.mesh.Material;
import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.MeshPart;
import dev.maquette.mesh.raster.Background;
import dev.maquette.mesh.raster.Camera;
import dev.maquette.mesh.raster.Picture;
import dev.maquette.mesh.raster.Rasterizer;
import dev.maquette.provider.sandbox.object.ObjectDescription;
import dev.maquette.provider.sandbox.object.View;
import java.util.ArrayList;
import java.util.List;

/** Draws a described object as a product photo. */
public final class ObjectPicture {

    /** Finer textures show only in pictures of this many pixels. */
    private static final int LARGE_PICTURE = 700;

    /** How far round the object the camera keeps clear, in longest edges: leaves room for bigger ones to look bigger. */
    private static final double CLEARANCE = 0.56;

    private static final int CLEARANCE_POINTS = 16;

    private ObjectPicture() {}

    /** In the studio. */
    public static Picture draw(ObjectDescription object, View view, int width, int height) {
        return draw(object, view, width, height, Background.studio());
    }

    /** On another background. */
    public static Picture draw(ObjectDescription object, View view, int width, int height, Background background) {
        int textureSize = Math.max(width, height) > LARGE_PICTURE ? 1024 : 512;
        Mesh mesh =
                withClearance(Forms.build(object, textureSize), object.size().scale());
        // the rasteriser counts azimuth towards the object's own right, which the viewer sees at the left
        Camera camera = new Camera(-view.azimuth(), view.elevation());
        return new Rasterizer().render(mesh, camera, width, height, background);
    }

    /** A ring of points without triangles: the camera fits them in, and so keeps one distance for all sides. */
    private static Mesh withClearance(Mesh mesh, double scale) {
        BoundingBox bounds = BoundingBox.of(mesh);
        double radius = CLEARANCE * bounds.longestEdge() / Math.sqrt(scale);
        float[] positions = new float[CLEARANCE_POINTS * 3];
        for (int point = 0; point < CLEARANCE_POINTS; point++) {
            double angle = 2 * Math.PI * point / CLEARANCE_POINTS;
            positions[3 * point] = (float) (bounds.center(0) + radius * Math.sin(angle));
            positions[3 * point + 1] = bounds.center(1);
            positions[3 * point + 2] = (float) (bounds.center(2) + radius * Math.cos(angle));
        }
        Material nothing = new Material("clearance", new float[] {1, 1, 1, 1}, 0, 1, null, false);
        List<MeshPart> parts = new ArrayList<>(mesh.parts());
        parts.add(new MeshPart("clearance", positions, new float[positions.length], new float[0], new int[0], nothing));
        return new Mesh(parts);
    }
}
