package dev.maquette.packaging.dieline;

import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.Panel;

/**
 * The sheet that a package is printed on and cut from, true to scale. All lengths are millimetres; all places are
 * measured from the upper left corner of the page, y down. The printed side is up.
 *
 * @param bleed how far artwork reaches beyond cut edges
 */
public record Dieline(PackageShape shape, double bleed, Sheet sheet, Net net) {

    /** More than printers ask for, and not more than the shortest edge of a panel. */
    public static final double MAX_BLEED = 10;

    public Dieline {
        if (!(bleed >= 0 && bleed <= MAX_BLEED)) {
            throw new IllegalArgumentException("The bleed must be 0 to %s mm, not %s".formatted(MAX_BLEED, bleed));
        }
    }

    /**
     * The dieline of a package that measures 10 to 2000 mm in each direction. Throws {@link IllegalArgumentException} for a
     * bleed that is not within 0 to {@link #MAX_BLEED} mm.
     */
    public static Dieline of(PackageShape shape, double bleed) {
        Blank blank = Blank.of(shape, bleed);
        Sheet sheet = Sheet.of(blank, bleed);
        return new Dieline(shape, bleed, sheet, blank.net(sheet.netOrigin()));
    }

    /** Where a panel lies. Throws {@link IllegalArgumentException} for one that the package has not. */
    public Face face(Panel panel) {
        return net.faces().stream()
                .filter(face -> face.panel() == panel)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no panel " + panel.id()));
    }

    String title() {
        Blank blank = Blank.of(shape, bleed);
        return "Maquette dieline: %s, %s".formatted(blank.construction(), blank.size());
    }
}
