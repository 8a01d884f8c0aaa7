package dev.maquette.provider.sandbox.shape;

import dev.maquette.mesh.raster.Picture;
import dev.maquette.provider.sandbox.object.Paint;
import dev.maquette.provider.sandbox.object.Rgb;
import dev.maquette.provider.sandbox.object.SurfacePattern;

/** Paints textures: the material's grain over the pattern. They repeat without a seam, and the same input gives the same pixels. */
final class TexturePainter {

    private TexturePainter() {}

    /**
     * @param width of the painted surface in metres, likewise {@code height}
     * @param columns of the picture, likewise {@code rows}
     */
    static Picture paint(
            Paint paint, SurfacePattern pattern, int seed, double width, double height, int columns, int rows) {
        Painting painting = new Painting(pattern, paint.rgb(), seed, width, height);
        GrainShade grain = new GrainShade(paint.grain(), seed, width, height);
        double blur = 1.5 / Math.max(columns, rows);
        int[] argb = new int[columns * rows];
        for (int row = 0; row < rows; row++) {
            double v = (row + 0.5) / rows;
            for (int column = 0; column < columns; column++) {
                double u = (column + 0.5) / columns;
                int rgb = painting.at(u, v, blur);
                double shade = grain.at(u, v);
                argb[row * columns + column] =
                        0xFF000000 | Rgb.of(Rgb.red(rgb) * shade, Rgb.green(rgb) * shade, Rgb.blue(rgb) * shade);
            }
        }
        return new Picture(columns, rows, argb);
    }
}
