package dev.maquette.render.projection;

import java.util.Arrays;

/** Makes pictures smaller: each pixel becomes the mean of the area that it covers, in linear light and with colours weighted by alpha. */
public final class BitmapScaler {

    private final Tiles tiles;

    /** @param parallelism strips at the same time, at least 1 */
    public BitmapScaler(int parallelism) {
        this(new Tiles(parallelism));
    }

    BitmapScaler(Tiles tiles) {
        this.tiles = tiles;
    }

    /** The picture with its longer side at most so many pixels, its proportions kept as far as whole pixels can; itself if it is no larger. */
    public Bitmap reduce(Bitmap bitmap, int longestSide) {
        double factor = (double) longestSide / Math.max(bitmap.width(), bitmap.height());
        return factor >= 1 ? bitmap : reduce(bitmap, shrunk(bitmap.width(), factor), shrunk(bitmap.height(), factor));
    }

    private static int shrunk(int length, double factor) {
        return Math.max(1, (int) Math.round(length * factor));
    }

    /** Neither side may be longer than the picture's. */
    Bitmap reduce(Bitmap bitmap, int width, int height) {
        var smaller = new Bitmap(width, height);
        var columns = Shares.of(bitmap.width(), width);
        var rows = Shares.of(bitmap.height(), height);
        tiles.forEachStrip(height, (from, to) -> {
            var sums = new double[width * 4];
            for (int y = from; y < to; y++) {
                Arrays.fill(sums, 0);
                for (int i = 0; i < rows.count(); i++) {
                    addRow(bitmap, rows.first(y) + i, columns, rows.weight(y, i), sums);
                }
                setRow(smaller, y, sums);
            }
        });
        return smaller;
    }

    /** Sums of red, green, blue, each times alpha, and alpha. */
    private static void addRow(Bitmap bitmap, int y, Shares columns, int rowWeight, double[] sums) {
        int row = y * bitmap.width();
        for (int x = 0; x < sums.length / 4; x++) {
            long red = 0;
            long green = 0;
            long blue = 0;
            long opacity = 0;
            for (int i = 0; i < columns.count(); i++) {
                int pixel = bitmap.argb()[row + columns.first(x) + i];
                int weight = (pixel >>> 24) * columns.weight(x, i);
                red += weight * LinearLight.DECODED[pixel >> 16 & 0xFF];
                green += weight * LinearLight.DECODED[pixel >> 8 & 0xFF];
                blue += weight * LinearLight.DECODED[pixel & 0xFF];
                opacity += weight;
            }
            sums[4 * x] += red * rowWeight;
            sums[4 * x + 1] += green * rowWeight;
            sums[4 * x + 2] += blue * rowWeight;
            sums[4 * x + 3] += opacity * rowWeight;
        }
    }

    private static void setRow(Bitmap smaller, int y, double[] sums) {
        for (int x = 0; x < smaller.width(); x++) {
            double opacity = sums[4 * x + 3];
            int alpha = (int) Math.round(opacity / (Shares.WHOLE * Shares.WHOLE));
            smaller.argb()[y * smaller.width() + x] = alpha << 24
                    | encoded(sums[4 * x] / opacity) << 16
                    | encoded(sums[4 * x + 1] / opacity) << 8
                    | encoded(sums[4 * x + 2] / opacity);
        }
    }

    private static int encoded(double light) {
        return LinearLight.ENCODED[(int) (light + 0.5)] & 0xFF;
    }
}
