package dev.maquette.packaging.dieline;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/**
 * A copy of a face's artwork that lies beside it, reflected at the edge between them, and fills the bleed there. So the
 * artwork itself has exactly the size of its panel, and what lies beyond the cut goes on without a visible seam. Copies
 * are drawn before the artwork.
 *
 * @param column -1, 0 or 1: left of the face, above or below, right of it
 * @param row -1, 0 or 1: above, beside, below
 */
record Mirror(Face face, int column, int row) {

    /** How much of a copy lies below the artwork, where programs would show a hairline between them. */
    private static final double OVERLAP = 0.2;

    /** As many as reach into the print area; the artwork itself is not among them. */
    static List<Mirror> of(Face face) {
        Bounds box = face.box();
        Bounds printed = face.printArea().bounds();
        boolean[] columns = {printed.left() < box.left(), true, printed.right() > box.right()};
        boolean[] rows = {printed.top() < box.top(), true, printed.bottom() > box.bottom()};
        List<Mirror> mirrors = new ArrayList<>();
        for (int row = -1; row <= 1; row++) {
            for (int column = -1; column <= 1; column++) {
                if ((row != 0 || column != 0) && rows[row + 1] && columns[column + 1]) {
                    mirrors.add(new Mirror(face, column, row));
                }
            }
        }
        return mirrors;
    }

    /** From a place on the face to the place of its reflection. */
    AffineTransform transform() {
        Bounds box = face.box();
        double axisX = column < 0 ? box.left() + OVERLAP / 2 : box.right() - OVERLAP / 2;
        double axisY = row < 0 ? box.top() + OVERLAP / 2 : box.bottom() - OVERLAP / 2;
        return new AffineTransform(
                column == 0 ? 1 : -1, 0, 0, row == 0 ? 1 : -1, column == 0 ? 0 : 2 * axisX, row == 0 ? 0 : 2 * axisY);
    }

    /** What the copy covers. */
    Bounds box() {
        Bounds box = face.box();
        double besides = box.width() - OVERLAP;
        double beyond = box.height() - OVERLAP;
        return Bounds.at(new Point(box.left() + column * besides, box.top() + row * beyond), box.width(), box.height());
    }
}
