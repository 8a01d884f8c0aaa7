package dev.maquette.render.projection;

/**
 * How much of each pixel is to be painted: an unsigned byte a pixel, 0 for not at all and 255 for wholly, row-major, the first row at the top. The
 * array is shared, not copied.
 */
public record Mask(int width, int height, byte[] coverage) {

    public Mask {
        if (width < 1 || height < 1 || coverage.length != width * height) {
            throw new IllegalArgumentException(
                    "%d x %d pixels do not fit an array of %d".formatted(width, height, coverage.length));
        }
    }

    public Mask(int width, int height) {
        this(width, height, new byte[width * height]);
    }

    /** 0..255. */
    public int at(int x, int y) {
        return coverage[y * width + x] & 0xFF;
    }
}
