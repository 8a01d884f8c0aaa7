package dev.maquette.render.projection;

/**
 * A picture in memory, four bytes a pixel: {@code 0xAARRGGBB}, sRGB, alpha not premultiplied, row-major, the first row at the top. The array is
 * shared, not copied.
 */
public record Bitmap(int width, int height, int[] argb) {

    public Bitmap {
        if (width < 1 || height < 1 || argb.length != width * height) {
            throw new IllegalArgumentException(
                    "%d x %d pixels do not fit an array of %d".formatted(width, height, argb.length));
        }
    }

    public Bitmap(int width, int height) {
        this(width, height, new int[width * height]);
    }
}
