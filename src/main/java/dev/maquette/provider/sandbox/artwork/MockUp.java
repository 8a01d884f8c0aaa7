package dev.maquette.provider.sandbox.artwork;

import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.raster.Background;
import dev.maquette.mesh.raster.Camera;
import dev.maquette.mesh.raster.Picture;
import dev.maquette.mesh.raster.Rasterizer;
import dev.maquette.provider.sandbox.shape.PrintedPackage;

/**
 * A product photo of a whole printed package, from the upper right of its front. Sizes are in millimetres.
 *
 * @param depth means nothing for a cylinder
 */
record MockUp(Design design, boolean cylinder, Extent front, double depth) {

    /** Of a panel's longer edge, as a share of the picture's: about as many as are seen. */
    private static final double PRINT_PIXELS = 0.8;

    private static final int FEWEST_PIXELS = 32;

    /** A cylinder has no edge to show, and its label should not turn away. */
    private static final Camera BEFORE_A_CYLINDER = new Camera(-16, 22);

    Picture draw(int width, int height) {
        int longerEdge = Math.max(FEWEST_PIXELS, (int) (PRINT_PIXELS * Math.max(width, height)));
        return new Rasterizer()
                .render(
                        cylinder ? cylinderMesh(longerEdge) : boxMesh(longerEdge),
                        cylinder ? BEFORE_A_CYLINDER : Camera.threeQuarter(),
                        width,
                        height,
                        Background.studio());
    }

    private Mesh boxMesh(int longerEdge) {
        return PrintedPackage.box(
                front.width(),
                front.height(),
                depth,
                design.palette().ground(),
                print(Panel.FRONT, front, false, longerEdge),
                print(Panel.RIGHT, new Extent(depth, front.height()), false, longerEdge),
                print(Panel.TOP, new Extent(front.width(), depth), false, longerEdge));
    }

    private Mesh cylinderMesh(int longerEdge) {
        double diameter = front.width();
        Extent body = new Extent(Math.PI * diameter, front.height());
        return PrintedPackage.cylinder(
                diameter,
                front.height(),
                design.palette().deep(),
                print(Panel.BODY, body, false, 2 * longerEdge),
                print(Panel.TOP, new Extent(diameter, diameter), true, longerEdge));
    }

    private Picture print(Panel panel, Extent extent, boolean round, int longerEdge) {
        double scale = longerEdge / Math.max(extent.width(), extent.height());
        return new PanelPrint(design, panel, extent, round, false)
                .draw(pixels(extent.width() * scale), pixels(extent.height() * scale));
    }

    private static int pixels(double length) {
        return Math.max(1, (int) Math.round(length));
    }
}
