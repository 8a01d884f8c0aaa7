package dev.maquette.render.projection;

/** Lays one picture over another where a mask says so, in linear light. */
public final class MaskedBlend {

    private final Tiles tiles;

    /** @param parallelism strips at the same time, at least 1 */
    public MaskedBlend(int parallelism) {
        tiles = new Tiles(parallelism);
    }

    /**
     * A new picture of the size and with the alpha of the base. Where the mask is 0 it is exactly the base; the mask's edge is
     * softened inwards.
     *
     * @param over of any size; covers the whole base and is stretched to it, its alpha ignored
     * @param mask as large as the base
     * @throws IllegalArgumentException if mask and base differ in size
     */
    public Bitmap blend(Bitmap base, Bitmap over, Mask mask) {
        if (base.width() != mask.width() || base.height() != mask.height()) {
            throw new IllegalArgumentException("A mask of %d x %d pixels does not fit a picture of %d x %d"
                    .formatted(mask.width(), mask.height(), base.width(), base.height()));
        }
        Bitmap fitting = new BitmapScaler(tiles).reduce(over, Math.max(base.width(), base.height()));
        Mask soft = new MaskFeather(tiles).feather(mask);
        var blended = new Bitmap(base.width(), base.height(), base.argb().clone());
        var columns = new Interpolation(fitting.width(), base.width());
        var rows = new Interpolation(fitting.height(), base.height());
        tiles.forEachStrip(base.height(), (from, to) -> {
            for (int y = from; y < to; y++) {
                for (int x = 0; x < base.width(); x++) {
                    int coverage = soft.at(x, y);
                    if (coverage > 0) {
                        var place = new Place(fitting, columns, x, rows, y);
                        int index = y * base.width() + x;
                        blended.argb()[index] = mixed(base.argb()[index], place, coverage / 255f);
                    }
                }
            }
        });
        return blended;
    }

    private static int mixed(int under, Place over, float share) {
        return under & 0xFF000000
                | channel(under, over, 16, share) << 16
                | channel(under, over, 8, share) << 8
                | channel(under, over, 0, share);
    }

    private static int channel(int under, Place over, int shift, float share) {
        float light = LinearLight.DECODED[under >> shift & 0xFF];
        return LinearLight.ENCODED[Math.round(light + (over.light(shift) - light) * share)] & 0xFF;
    }

    /** Between four pixels of a picture. */
    private record Place(Bitmap picture, Interpolation columns, int x, Interpolation rows, int y) {

        float light(int shift) {
            float above = light(shift, rows.first(y));
            return above + (light(shift, rows.second(y)) - above) * rows.share(y);
        }

        private float light(int shift, int row) {
            float left = stored(shift, row, columns.first(x));
            return left + (stored(shift, row, columns.second(x)) - left) * columns.share(x);
        }

        private float stored(int shift, int row, int column) {
            return LinearLight.DECODED[picture.argb()[row * picture.width() + column] >> shift & 0xFF];
        }
    }
}
