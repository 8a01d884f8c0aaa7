package dev.maquette.provider.sandbox.artwork;

import dev.maquette.provider.sandbox.object.Rgb;

/**
 * A pattern laid over a panel. A whole number of repeats fits its width, so that it goes on without a seam where the
 * panel's left and right edge meet; rows are counted from the middle.
 */
final class PatternInk implements Sheet.Ink {

    private static final double STROKE = 0.035;
    private static final double MOTIF_SIZE = 0.4;
    private static final double LEAN = 0.5;

    private final Design design;
    private final Palette palette;
    private final SceneInk scene;
    private final int columns;
    private final double cellWidth;
    private final double cellHeight;

    /** @param palette the design's, or a calmer one; {@code cell} in millimetres is about how large one repeat is */
    PatternInk(Design design, Palette palette, Extent panel, double cell) {
        this.design = design;
        this.palette = palette;
        this.scene = new SceneInk(palette, design.seed(), panel);
        this.columns = even(panel.width() / cell);
        this.cellWidth = panel.width() / columns;
        this.cellHeight = panel.height() / even(panel.height() / cell);
    }

    private static int even(double count) {
        return Math.max(2, 2 * (int) Math.round(count / 2));
    }

    @Override
    public int at(double x, double y, double pixel) {
        double column = x / cellWidth;
        double row = y / cellHeight;
        double blur = pixel / Math.min(cellWidth, cellHeight);
        return switch (design.pattern()) {
            case PLAIN -> palette.ground();
            case STRIPES -> striped(column / 2 + 0.5, blur / 2);
            case BANDS -> striped(row / 2, blur / 2);
            case DIAGONALS -> striped((column + row) / 2, blur / 1.4);
            case WAVES -> striped(row / 2 + 0.18 * Math.sin(Math.PI * column), blur / 1.4);
            case CHEVRONS -> striped(row / 2 + 0.8 * Math.abs(centred(column / 2)), blur / 1.4);
            case DOTS -> dotted(column, row, blur);
            case CHECKS -> checked(column, row, blur);
            case TRIANGLES -> triangles(column, row, blur);
            case GRADIENT -> scene.gradient(x, y, pixel);
            case LANDSCAPE -> scene.landscape(x, y, pixel);
            case MOTIFS -> strewn(x, y, pixel);
        };
    }

    /** Broad stripes of the motif's colour with a fine line between; one of each per unit. */
    private int striped(double across, double blur) {
        int color = Sheet.over(palette.ground(), palette.motif(), Math.abs(centred(across)) - 0.24, blur);
        return Sheet.over(color, palette.accent(), Math.abs(centred(across + 0.5)) - STROKE, blur);
    }

    private int dotted(double column, double row, double blur) {
        double shift = Math.floorMod((long) Math.floor(row), 2) == 0 ? 0 : 0.5;
        double vertical = centred(row - 0.5);
        double large = Math.hypot(centred(column + shift), vertical * cellHeight / cellWidth);
        double small = Math.hypot(centred(column + shift + 0.5), vertical * cellHeight / cellWidth);
        int color = Sheet.over(palette.ground(), palette.motif(), large - 0.27, blur);
        return Sheet.over(color, palette.accent(), small - 0.08, blur);
    }

    private int checked(double column, double row, double blur) {
        double edge = Math.min(0.5 - Math.abs(centred(column - 0.5)), 0.5 - Math.abs(centred(row - 0.5)));
        boolean filled = Math.floorMod((long) Math.floor(column) + (long) Math.floor(row), 2) == 0;
        int color = Sheet.over(palette.ground(), palette.motif(), filled ? -edge : edge, blur);
        double line = Math.min(Math.abs(centred(column - 0.5)), Math.abs(centred(row - 0.5)));
        return Sheet.over(color, palette.accent(), line - STROKE / 2, blur);
    }

    /** Every cell is parted by a diagonal; a die says which colour each half has. */
    private int triangles(double column, double row, double blur) {
        long cell = (long) Math.floor(column);
        double u = column - cell;
        double v = row - Math.floor(row);
        boolean falling = Math.floorMod(cell + (long) Math.floor(row), 2) == 0;
        double beyond = falling ? u - v : u + v - 1;
        int lower = tone(cell, (long) Math.floor(row), 0);
        int upper = tone(cell, (long) Math.floor(row), 1);
        return Sheet.over(lower, upper, -beyond / 1.41, blur);
    }

    private int tone(long column, long row, int half) {
        double chance = Dice.roll(design.seed(), Math.floorMod(column, columns), row, half);
        if (chance < 0.46) {
            return palette.ground();
        }
        if (chance < 0.72) {
            return palette.motif();
        }
        return chance < 0.9 ? Rgb.mix(palette.ground(), palette.motif(), 0.45) : palette.accent();
    }

    /** The motif in staggered rows, each leaning as a die says, with small dots between. */
    private int strewn(double x, double y, double pixel) {
        long row = (long) Math.floor(y / cellHeight);
        double column = x / cellWidth + (Math.floorMod(row, 2) == 0 ? 0 : 0.5);
        long nearest = Math.round(column);
        double dx = (column - nearest) * cellWidth;
        double dy = y - (row + 0.5) * cellHeight;
        double size = MOTIF_SIZE * Math.min(cellWidth, cellHeight);
        double lean = LEAN * (2 * Dice.roll(design.seed(), Math.floorMod(nearest, columns), row, 2) - 1);
        double sin = Math.sin(lean);
        double cos = Math.cos(lean);
        double u = (cos * dx + sin * dy) / size;
        double v = (cos * dy - sin * dx) / size;
        int color = Sheet.over(
                palette.ground(), palette.motif(), design.motif().body().distance(u, v), pixel / size);
        color = Sheet.over(color, palette.accent(), design.motif().detail().distance(u, v), pixel / size);
        double dot = Math.hypot(cellWidth / 2 - Math.abs(dx), dy) - 0.06 * Math.min(cellWidth, cellHeight);
        return Sheet.over(color, palette.accent(), dot, pixel);
    }

    /** How far the value is from the nearest whole number: -0.5..0.5. */
    private static double centred(double value) {
        return value - Math.rint(value);
    }
}
