package dev.maquette.render.projection;

/**
 * Lays the edge of a mask along the edges of the photo: the local clean-up of a render, and what brings a mask that was made on a smaller picture to the size of
 * the photo. Fits the mask to the photo's brightness around each point on a reduced picture, and applies the fit to all pixels.
 */
public final class EdgeMatting {

    /** Pixels of the longer side of the picture that the fit is made on. */
    private static final int FIT_SIDE = 1024;

    /** Parts of that side; how far a mask's edge may be off. */
    private static final int RADIUS_PART = 160;

    /** The square of one part in fifty of full brightness: weaker edges are noise. */
    private static final float TOLERANCE = 4e-4f;

    /** The fit leaves edges wider than they are; this much steeper they are as wide as the photo's. */
    private static final float STEEPNESS = 2.5f;

    private final Tiles tiles;

    /** @param parallelism strips at the same time, at least 1 */
    public EdgeMatting(int parallelism) {
        tiles = new Tiles(parallelism);
    }

    /** A new mask as large as the photo. The given one may be of any size and covers the whole photo; more than a little way from its edge nothing changes. */
    public Mask refine(Bitmap photo, Mask mask) {
        var reduced = new BitmapScaler(tiles).reduce(photo, FIT_SIDE);
        var reducedMask = new MaskScaler(tiles).scale(mask, reduced.width(), reduced.height());
        var guide = new Plane(reduced.width(), reduced.height()).with(tiles, i -> brightness(reduced.argb()[i]));
        var input = guide.with(tiles, i -> (reducedMask.coverage()[i] & 0xFF) / 255f);
        var everywhere = guide.with(tiles, _ -> 1);
        int radius = Math.ceilDiv(Math.max(reduced.width(), reduced.height()), RADIUS_PART);
        return applied(new GuidedFilter(radius, TOLERANCE, tiles).fit(input, guide, everywhere), photo);
    }

    private Mask applied(GuidedFilter.Fit fit, Bitmap photo) {
        var refined = new Mask(photo.width(), photo.height());
        var columns = new Interpolation(fit.factor().width(), photo.width());
        var rows = new Interpolation(fit.factor().height(), photo.height());
        tiles.forEachStrip(photo.height(), (from, to) -> {
            for (int y = from; y < to; y++) {
                for (int x = 0; x < photo.width(); x++) {
                    int index = y * photo.width() + x;
                    float factor = interpolated(fit.factor(), columns, x, rows, y);
                    float offset = interpolated(fit.offset(), columns, x, rows, y);
                    refined.coverage()[index] = coverage(factor * brightness(photo.argb()[index]) + offset);
                }
            }
        });
        return refined;
    }

    private static float interpolated(Plane plane, Interpolation columns, int x, Interpolation rows, int y) {
        int upper = rows.first(y) * plane.width();
        int lower = rows.second(y) * plane.width();
        int left = columns.first(x);
        int right = columns.second(x);
        float[] values = plane.values();
        float above = values[upper + left] + (values[upper + right] - values[upper + left]) * columns.share(x);
        float below = values[lower + left] + (values[lower + right] - values[lower + left]) * columns.share(x);
        return above + (below - above) * rows.share(y);
    }

    private static byte coverage(float fitted) {
        return (byte) Math.round(255 * Math.clamp((fitted - 0.5f) * STEEPNESS + 0.5f, 0, 1));
    }

    /** As seen, 0..1: edges in the shade count as much as those in the sun. */
    private static float brightness(int argb) {
        return LinearLight.luminance(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF) / 255;
    }
}
