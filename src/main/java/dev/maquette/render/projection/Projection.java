package dev.maquette.render.projection;

/**
 * Paints a flat surface of a photo with a texture, in perspective and in the photo's light. All arithmetic of colours is in linear light. The same input
 * gives the same pixels whatever the parallelism. Takes, beside photo, mask and texture, memory for the result, a second mask, and the resolutions of the
 * texture that the picture shows.
 */
public final class Projection {

    /** Pixels; tall enough to share a texture's texels from row to row, narrow enough that a row of them stays in the nearest cache. */
    private static final int TILE_WIDTH = 512;

    private static final int TILE_HEIGHT = 64;

    private final Tiles tiles;

    /** @param parallelism tiles painted at the same time, at least 1 */
    public Projection(int parallelism) {
        tiles = new Tiles(parallelism);
    }

    /**
     * A new picture: where the mask is 0, and beyond the surface's horizon, exactly the photo. The texture starts at the surface's origin, lies along its axes,
     * keeps its proportions and goes on without end. Where it is translucent the old surface shows through. Evenly lit, the surface gets the texture's own
     * colours; elsewhere they are brighter or darker as the old surface was.
     *
     * @param mask as large as the photo; its edge is softened inwards by a pixel or two
     * @param surfaceToPhoto from the plane of the surface, where the painted part is 1 wide and units are the same in both directions, to pixels of the photo
     * @param repeats of the texture over the surface's width, above 0, perhaps with a fraction
     * @throws IllegalArgumentException if mask and photo differ in size, the map cannot be inverted or the repeats are not above 0
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     */
    public Bitmap paint(Bitmap photo, Mask mask, Bitmap texture, Homography surfaceToPhoto, double repeats) {
        requireSameSize(photo, mask);
        var photoToTexture = towardsTheViewer(textureMap(texture, surfaceToPhoto, repeats), mask);
        var softMask = new MaskFeather(tiles).feather(mask);
        var shading = new ShadingEstimate(tiles).of(photo, mask);
        var shown = new TextureFitting(tiles).fit(texture, photoToTexture, mask);
        var pyramid = new TexturePyramid(TextureLevel.of(shown, tiles));
        var painted = new Bitmap(photo.width(), photo.height(), photo.argb().clone());
        var scene = new Scene(painted, softMask, pyramid, photoToTexture, shading);
        int columns = Math.ceilDiv(photo.width(), TILE_WIDTH);
        int rows = Math.ceilDiv(photo.height(), TILE_HEIGHT);
        tiles.forEach(columns * rows, tile -> paintTile(scene, tile % columns, tile / columns));
        return painted;
    }

    private static void paintTile(Scene scene, int column, int row) {
        var painter = new TilePainter(scene);
        int left = column * TILE_WIDTH;
        int right = Math.min(left + TILE_WIDTH, scene.painted().width());
        int bottom = Math.min((row + 1) * TILE_HEIGHT, scene.painted().height());
        for (int y = row * TILE_HEIGHT; y < bottom; y++) {
            painter.paintRow(y, left, right);
        }
    }

    private static Homography textureMap(Bitmap texture, Homography surfaceToPhoto, double repeats) {
        if (!(repeats > 0) || Double.isInfinite(repeats)) {
            throw new IllegalArgumentException("A texture cannot be repeated " + repeats + " times");
        }
        double proportion = (double) texture.width() / texture.height();
        return Homography.scaling(repeats * Footprint.REPEAT, repeats * proportion * Footprint.REPEAT)
                .times(surfaceToPhoto.inverse());
    }

    /** A homography may be known up to its sign only, and the mask then tells on which side of the horizon the surface lies. */
    private static Homography towardsTheViewer(Homography map, Mask mask) {
        int every = Math.max(1, Math.min(mask.width(), mask.height()) / 256);
        long balance = 0;
        for (int y = 0; y < mask.height(); y += every) {
            for (int x = 0; x < mask.width(); x += every) {
                balance += mask.at(x, y) * (long) Math.signum(map.w(x + 0.5, y + 0.5));
            }
        }
        return balance < 0 ? map.negated() : map;
    }

    private static void requireSameSize(Bitmap photo, Mask mask) {
        if (photo.width() != mask.width() || photo.height() != mask.height()) {
            throw new IllegalArgumentException("A mask of %d x %d pixels does not fit a photo of %d x %d"
                    .formatted(mask.width(), mask.height(), photo.width(), photo.height()));
        }
    }
}
