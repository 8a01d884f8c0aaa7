package dev.maquette.provider.sandbox.artwork;

import dev.maquette.mesh.raster.Picture;
import dev.maquette.provider.sandbox.object.Rgb;

/**
 * The print of one panel while it is drawn. Places are in millimetres from the middle of the panel, x to the right and y
 * downwards; colours are sRGB, 0xRRGGBB. A picture that is wider or higher than the panel shows the print beyond the
 * panel's edges, as bleed.
 */
final class Sheet {

    /** A colour for each place. */
    @FunctionalInterface
    interface Ink {
        /** @param pixel the width of a pixel in millimetres, over which edges are smoothed */
        int at(double x, double y, double pixel);
    }

    private final int columns;
    private final int rows;
    private final double pixel;
    private final int[] argb;

    /** @param columns of the picture, likewise {@code rows}; the panel is as large as possible in its middle */
    Sheet(int columns, int rows, Extent panel) {
        this.columns = columns;
        this.rows = rows;
        this.pixel = Math.max(panel.width() / columns, panel.height() / rows);
        this.argb = new int[columns * rows];
    }

    /** Covers everything. */
    void flood(Ink ink) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                argb[row * columns + column] = 0xFF000000 | ink.at(x(column), y(row), pixel);
            }
        }
    }

    /**
     * Fills a figure that is given round its own origin.
     *
     * @param centerX where its origin goes, likewise {@code centerY}
     * @param reach how far the figure goes from there in any direction at most
     */
    void fill(Shape shape, double centerX, double centerY, double reach, int rgb) {
        double around = reach + 2 * pixel;
        int firstRow = Math.max(0, row(centerY - around));
        int lastRow = Math.min(rows - 1, row(centerY + around));
        int firstColumn = Math.max(0, column(centerX - around));
        int lastColumn = Math.min(columns - 1, column(centerX + around));
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                double cover = cover(shape.distance(x(column) - centerX, y(row) - centerY), pixel);
                if (cover > 0) {
                    int at = row * columns + column;
                    argb[at] = 0xFF000000 | Rgb.mix(argb[at], rgb, cover);
                }
            }
        }
    }

    /** The share of a pixel that lies inside an edge at the given distance: 1 inside, 0 outside. */
    static double cover(double distance, double pixel) {
        return Math.clamp(0.5 - distance / pixel, 0, 1);
    }

    /** One colour over another inside of an edge at the given distance. */
    static int over(int outside, int inside, double distance, double pixel) {
        return Rgb.mix(outside, inside, cover(distance, pixel));
    }

    Picture picture() {
        return new Picture(columns, rows, argb);
    }

    private double x(int column) {
        return (column + 0.5 - columns / 2.0) * pixel;
    }

    private double y(int row) {
        return (row + 0.5 - rows / 2.0) * pixel;
    }

    private int column(double x) {
        return (int) Math.floor(x / pixel + columns / 2.0);
    }

    private int row(double y) {
        return (int) Math.floor(y / pixel + rows / 2.0);
    }
}
