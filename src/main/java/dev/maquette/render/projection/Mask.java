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

    /** From a picture that is white where it is to be painted; what is transparent is not. */
    public static Mask ofBrightness(Bitmap picture) {
        var mask = new Mask(picture.width(), picture.height());
        for (int i = 0; i < mask.coverage.length; i++) {
            int argb = picture.argb()[i];
            int brightness = ((argb >> 16 & 0xFF) * 54 + (argb >> 8 & 0xFF) * 183 + (argb & 0xFF) * 19) >> 8;
            mask.coverage[i] = (byte) (brightness * (argb >>> 24) / 255);
        }
        return mask;
    }

    /** As an opaque grey picture, white where it is to be painted. */
    public Bitmap asBitmap() {
        var picture = new Bitmap(width, height);
        for (int i = 0; i < coverage.length; i++) {
            picture.argb()[i] = 0xFF000000 | (coverage[i] & 0xFF) * 0x010101;
        }
        return picture;
    }

    /** 0..255. */
    public int at(int x, int y) {
        return coverage[y * width + x] & 0xFF;
    }
}
