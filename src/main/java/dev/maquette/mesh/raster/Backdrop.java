package dev.maquette.mesh.raster;

import dev.maquette.mesh.BoundingBox;
import dev.maquette.mesh.Mesh;

/** The background as linear light, with the ground shadow where one is wanted. */
final class Backdrop {

    private final Background background;
    private final View view;
    private final GroundShadow shadow;
    private final double[] camera;

    private Backdrop(Background background, View view, GroundShadow shadow) {
        this.background = background;
        this.view = view;
        this.shadow = shadow;
        this.camera = view.position();
    }

    static Backdrop of(Background background, Mesh mesh, BoundingBox bounds, View view) {
        boolean shadowed = background.groundShadow() && background.opaque() && mesh.vertexCount() > 0;
        return new Backdrop(background, view, shadowed ? new GroundShadow(mesh, bounds) : null);
    }

    double alpha() {
        return (background.argb() >>> 24) / 255.0;
    }

    /** Writes the linear colour behind a sample into {@code linear}. */
    void color(double column, double row, float[] linear) {
        double light = shadow == null ? 1 : shadow.light(camera, view.sight(column, row));
        linear[0] = (float) (light * Srgb.toLinear(background.argb() >> 16));
        linear[1] = (float) (light * Srgb.toLinear(background.argb() >> 8));
        linear[2] = (float) (light * Srgb.toLinear(background.argb()));
    }
}
