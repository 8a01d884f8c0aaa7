package dev.maquette.packaging.dieline;

import dev.maquette.packaging.shape.Panel;
import java.util.List;

/**
 * The printed panels of a {@link CartonBlank}. Where the bleed of a closure and the bleed of the left panel would meet
 * beside the back, they share the place along a diagonal.
 *
 * @param bleed how far artwork reaches beyond an edge
 * @param onGlueFlap how far it reaches there
 */
record CartonFaces(CartonGrid grid, double bleed, double onGlueFlap) {

    private static final int UPRIGHT = 0;
    /** The closures hang on the back, but their artwork's upright is that of somebody at the front. */
    private static final int UPSIDE_DOWN = 180;

    List<Face> all() {
        return List.of(
                face(Panel.FRONT, UPRIGHT, grown(Panel.FRONT, 0, bleed, 0, bleed)),
                face(Panel.BACK, UPRIGHT, grown(Panel.BACK, onGlueFlap, 0, 0, 0)),
                face(Panel.LEFT, UPRIGHT, leftArea()),
                face(Panel.RIGHT, UPRIGHT, grown(Panel.RIGHT, 0, bleed, bleed, bleed)),
                face(Panel.TOP, UPSIDE_DOWN, topArea()),
                face(Panel.BOTTOM, UPSIDE_DOWN, bottomArea()));
    }

    private Face face(Panel panel, int turn, Path printArea) {
        return new Face(panel, grid.box(panel), false, turn, printArea);
    }

    private Path grown(Panel panel, double atLeft, double atTop, double atRight, double atBottom) {
        return Path.rectangle(grid.box(panel).grown(atLeft, atTop, atRight, atBottom));
    }

    private Path leftArea() {
        Bounds box = grid.box(Panel.LEFT);
        return Path.polygon(
                new Point(box.left(), box.top()),
                new Point(box.left() + bleed, box.top() - bleed),
                new Point(box.right(), box.top() - bleed),
                new Point(box.right(), box.bottom() + bleed),
                new Point(box.left() + bleed, box.bottom() + bleed),
                new Point(box.left(), box.bottom()));
    }

    private Path topArea() {
        Bounds box = grid.box(Panel.TOP);
        return Path.polygon(
                new Point(box.left() - bleed, box.top() - bleed),
                new Point(box.right() + bleed, box.top() - bleed),
                new Point(box.right() + bleed, box.bottom() - bleed),
                new Point(box.right(), box.bottom()),
                new Point(box.left() - bleed, box.bottom()));
    }

    private Path bottomArea() {
        Bounds box = grid.box(Panel.BOTTOM);
        return Path.polygon(
                new Point(box.left() - bleed, box.top()),
                new Point(box.right(), box.top()),
                new Point(box.right() + bleed, box.top() + bleed),
                new Point(box.right() + bleed, box.bottom() + bleed),
                new Point(box.left() - bleed, box.bottom() + bleed));
    }
}
