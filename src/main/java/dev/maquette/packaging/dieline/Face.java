package dev.maquette.packaging.dieline;

import dev.maquette.packaging.shape.Panel;

/**
 * Where a panel and its artwork lie on the sheet.
 *
 * @param box the panel; of a round one the square around it
 * @param turn by how many degrees (0 or 180) the artwork is turned on the sheet, so that it stands on the closed package
 *     as {@link Panel} says
 * @param printArea the panel with its bleed: beyond its cut edges, and over folds onto flaps that carry no artwork, so
 *     that no unprinted board shows at an edge of the closed package. Never reaches another panel or its bleed.
 */
public record Face(Panel panel, Bounds box, boolean round, int turn, Path printArea) {

    public Path outline() {
        return round ? Path.circle(box.center(), box.width() / 2) : Path.rectangle(box);
    }
}
