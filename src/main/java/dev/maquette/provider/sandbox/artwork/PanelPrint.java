package dev.maquette.provider.sandbox.artwork;

import dev.maquette.mesh.raster.Picture;

/**
 * The print of one panel of a package.
 *
 * @param extent of the panel in millimetres
 * @param round whether the panel is the disc that fits into its extent
 * @param named whether the panel's name stands at its foot, so that whoever holds it knows what is where
 */
record PanelPrint(Design design, Panel panel, Extent extent, boolean round, boolean named) {

    /** Repeats of a pattern along the edges of a lid or base, and from the top to the foot of other panels. */
    private static final double REPEATS = 6;

    private static final double UPRIGHT_REPEATS = 8.5;
    /** More could not be told apart. */
    private static final double MOST_REPEATS = 64;

    /** Draws the panel in the middle of a picture of so many pixels; the picture's other parts show bleed. */
    Picture draw(int columns, int rows) {
        Sheet sheet = new Sheet(columns, rows, extent);
        sheet.flood(ground());
        Furnishing furnishing = new Furnishing(sheet, design, extent);
        if (round) {
            new Disc(furnishing, extent.shorter() / 2).print(panel == Panel.TOP, name());
        } else {
            switch (panel) {
                case FRONT -> new Wall(furnishing, extent.width()).label(name());
                case BODY -> new Wall(furnishing, faceWidth()).label(name());
                case BACK -> new Wall(furnishing, extent.width()).information(name());
                case LEFT, RIGHT -> new Wall(furnishing, extent.width()).side(name());
                case TOP -> new EndFlap(furnishing).emblem(name());
                case BOTTOM -> new EndFlap(furnishing).barCode(name());
            }
        }
        return sheet.picture();
    }

    private String name() {
        return named ? panel.name() : "";
    }

    /** Dice fall differently on each panel; a landscape goes on from one to the next. */
    private Design varied() {
        return design.pattern() == PatternKind.LANDSCAPE ? design : design.withSeed(design.seed() + panel.ordinal());
    }

    private Sheet.Ink ground() {
        Palette palette =
                panel == Panel.BACK || panel == Panel.BOTTOM ? design.palette().calm() : design.palette();
        if (!round) {
            return new PatternInk(varied(), palette, extent, cell());
        }
        double radius = extent.shorter() / 2;
        return new RoundInk(new PatternInk(varied(), palette, RoundInk.unrolled(radius), cell()), radius);
    }

    /**
     * In powers of two, so that panels of nearly one size have patterns of exactly one size; those that stand go by
     * their height, which they share.
     */
    private double cell() {
        double ordinary = panel == Panel.TOP || panel == Panel.BOTTOM
                ? Math.sqrt(extent.width() * extent.height()) / REPEATS
                : extent.height() / UPRIGHT_REPEATS;
        double rounded = Math.pow(2, Math.rint(Math.log(ordinary) / Math.log(2)));
        double finest = Math.max(extent.width(), extent.height()) / MOST_REPEATS;
        return Math.min(Math.max(rounded, finest), extent.shorter() / 2);
    }

    /** What is seen of the panel at once, from the front. */
    private double faceWidth() {
        return panel == Panel.BODY ? extent.width() / Math.PI : extent.width();
    }
}
