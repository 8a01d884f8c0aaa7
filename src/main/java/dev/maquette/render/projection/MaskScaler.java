package dev.maquette.render.projection;

/** Brings a mask to another size, by the mean of the four nearest points: meant for masks that were made on a smaller picture. */
public final class MaskScaler {

    private final Tiles tiles;

    /** @param parallelism strips at the same time, at least 1 */
    public MaskScaler(int parallelism) {
        this(new Tiles(parallelism));
    }

    MaskScaler(Tiles tiles) {
        this.tiles = tiles;
    }

    /** The mask itself if it already has that size. */
    public Mask scale(Mask mask, int width, int height) {
        if (mask.width() == width && mask.height() == height) {
            return mask;
        }
        var scaled = new Mask(width, height);
        var columns = new Interpolation(mask.width(), width);
        var rows = new Interpolation(mask.height(), height);
        tiles.forEachStrip(height, (from, to) -> {
            for (int y = from; y < to; y++) {
                int upper = rows.first(y) * mask.width();
                int lower = rows.second(y) * mask.width();
                for (int x = 0; x < width; x++) {
                    int left = columns.first(x);
                    int right = columns.second(x);
                    float above = mix(mask.coverage()[upper + left], mask.coverage()[upper + right], columns.share(x));
                    float below = mix(mask.coverage()[lower + left], mask.coverage()[lower + right], columns.share(x));
                    scaled.coverage()[y * width + x] = (byte) Math.round(above + (below - above) * rows.share(y));
                }
            }
        });
        return scaled;
    }

    private static float mix(byte first, byte second, float share) {
        return (first & 0xFF) + ((second & 0xFF) - (first & 0xFF)) * share;
    }
}
