package dev.maquette.packaging.model;

import dev.maquette.packaging.shape.PanelSize;

/**
 * The middle of a picture, as large as a panel of another ratio can show without stretching it.
 *
 * @param width share of the picture's width, above 0 and at most 1
 * @param height share of the picture's height, above 0 and at most 1; one of the two is 1
 */
record PictureSection(double width, double height) {

    /** @param aspectRatio of the picture, width divided by height */
    static PictureSection covering(PanelSize panel, double aspectRatio) {
        double ratioOfRatios = panel.width() / panel.height() / aspectRatio;
        return new PictureSection(Math.min(1, ratioOfRatios), Math.min(1, 1 / ratioOfRatios));
    }

    /** The texture coordinate of a place on the panel: 0 at its left edge, 1 at its right. */
    float u(double across) {
        return (float) (0.5 + (across - 0.5) * width);
    }

    /** The texture coordinate of a place on the panel: 0 at its upper edge, 1 at its lower. */
    float v(double down) {
        return (float) (0.5 + (down - 0.5) * height);
    }
}
