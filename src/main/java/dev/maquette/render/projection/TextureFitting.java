package dev.maquette.render.projection;

/** Reduces a texture to what can be seen of it: a swatch of 50 megapixels on a wall of a thousand pixels would else cost most of a render's memory. */
final class TextureFitting {

    /** Pixels of the photo from one place that is looked at to the next. */
    private static final int EVERY = 32;

    /** Between two places that are looked at a surface may be a little nearer than at either. */
    private static final int MARGIN = 1;

    /** Of a texture as it is sampled. No picture shows much more at once. */
    private static final int MOST_PIXELS = 1 << 24;

    private final Tiles tiles;

    TextureFitting(Tiles tiles) {
        this.tiles = tiles;
    }

    /** The texture itself if it is no finer than the photo shows it anywhere under the mask. */
    Bitmap fit(Bitmap texture, Homography photoToTexture, Mask mask) {
        int halvings = Math.max(0, finestSteps(texture, photoToTexture, mask) - MARGIN) / 2;
        while ((long) texture.width() * texture.height() >> 2 * halvings > MOST_PIXELS) {
            halvings++;
        }
        int width = Math.max(1, texture.width() >> halvings);
        int height = Math.max(1, texture.height() >> halvings);
        return halvings == 0 ? texture : new BitmapScaler(tiles).reduce(texture, width, height);
    }

    /** How many times smaller by the square root of two the texture may be; 0 where nothing is masked. */
    private static int finestSteps(Bitmap texture, Homography photoToTexture, Mask mask) {
        var footprint = new Footprint(texture.width(), texture.height());
        int finest = Integer.MAX_VALUE;
        for (int y = 0; y < mask.height(); y += EVERY) {
            for (int x = 0; x < mask.width(); x += EVERY) {
                if (mask.at(x, y) != 0 && photoToTexture.w(x + 0.5, y + 0.5) > 0) {
                    footprint.measure(photoToTexture, x + 0.5, y + 0.5);
                    finest = Math.min(finest, Math.min(footprint.widthSteps(), footprint.heightSteps()));
                }
            }
        }
        return finest == Integer.MAX_VALUE ? 0 : finest;
    }
}
