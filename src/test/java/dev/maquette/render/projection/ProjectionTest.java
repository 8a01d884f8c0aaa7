package dev.maquette.render.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maquette.render.testing.Swatches;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ProjectionTest {

    private static final int WALL = Swatches.grey(170);
    private static final int BLACK = Swatches.grey(0);
    private static final int WHITE = Swatches.grey(255);

    private final Projection projection = new Projection(2);

    @Test
    void painted_pixels_change_and_all_others_are_the_same_to_the_bit() {
        var facade = Facade.of(600, 450);
        // alpha of the photo is nothing that painting changes
        for (int i = 0; i < facade.photo().argb().length; i += 3) {
            facade.photo().argb()[i] &= 0x7FFFFFFF;
        }
        var before = facade.photo().argb().clone();

        var painted = paint(facade, Swatches.plain(64, Swatches.rgb(20, 140, 30)), 5);

        assertThat(facade.photo().argb()).as("the photo itself").isEqualTo(before);
        for (int i = 0; i < before.length; i++) {
            if (facade.mask().coverage()[i] == 0) {
                assertThat(painted.argb()[i]).isEqualTo(before[i]);
            } else {
                assertThat(painted.argb()[i]).isNotEqualTo(before[i]);
                assertThat(painted.argb()[i] >>> 24).isEqualTo(before[i] >>> 24);
            }
        }
    }

    @Test
    void an_empty_mask_gives_the_photo_back() {
        var facade = Facade.of(300, 200);

        var painted =
                projection.paint(facade.photo(), new Mask(300, 200), Swatches.brick(64), facade.surfaceToPhoto(), 3);

        assertThat(painted.argb()).isEqualTo(facade.photo().argb());
    }

    @Test
    void a_wall_seen_from_the_front_shows_exactly_as_many_repeats_as_asked_for() {
        for (int repeats : new int[] {1, 7, 24}) {
            var painted = paintWall(960, 300, Swatches.checkerboard(128, BLACK, WHITE), repeats);

            assertThat(edgesInRow(painted, 960 / repeats / 4)).isEqualTo(2 * repeats - 1);
        }
    }

    @Test
    void a_fraction_of_a_repeat_is_painted_as_a_fraction() {
        var painted = paintWall(1000, 200, Swatches.checkerboard(64, BLACK, WHITE), 2.5);

        assertThat(edgesInRow(painted, 100)).isEqualTo(4);
    }

    @Test
    void a_texture_keeps_its_proportions() {
        var wide = new Bitmap(200, 100);
        for (int i = 0; i < wide.argb().length; i++) {
            wide.argb()[i] = i / 200 < 50 ? BLACK : WHITE;
        }

        var painted = paintWall(800, 800, wide, 4);

        int edges = 0;
        for (int y = 1; y < 800; y++) {
            edges += isLight(painted, 5, y) != isLight(painted, 5, y - 1) ? 1 : 0;
        }
        assertThat(edges).as("eight repeats down for four across").isEqualTo(15);
    }

    @Test
    void an_evenly_lit_surface_gets_the_colours_of_the_texture() {
        var painted = paintWall(300, 300, Swatches.plain(64, Swatches.rgb(150, 70, 50)), 3);

        assertThat(painted.argb()[150 * 300 + 150]).satisfies(pixel -> assertNear(pixel, Swatches.rgb(150, 70, 50), 1));
    }

    @Test
    void a_shadow_stays_and_the_old_bricks_go() {
        var facade = Facade.of(1200, 900);

        var painted = paint(facade, Swatches.plain(64, Swatches.grey(190)), 4);

        var lit = spread(facade, painted, false);
        var shaded = spread(facade, painted, true);
        assertThat(shaded.mean() / lit.mean()).as("light in the shadow").isBetween(0.25, 0.5);
        var litBefore = spread(facade, facade.photo(), false);
        var shadedBefore = spread(facade, facade.photo(), true);
        assertThat(lit.deviation() / lit.mean()).isLessThan(0.5 * litBefore.deviation() / litBefore.mean());
        assertThat(shaded.deviation() / shaded.mean()).isLessThan(0.5 * shadedBefore.deviation() / shadedBefore.mean());
    }

    @Test
    void the_number_of_threads_does_not_change_a_byte() {
        var facade = Facade.of(700, 500);
        var texture = Swatches.brick(130);

        var alone = new Projection(1).paint(facade.photo(), facade.mask(), texture, facade.surfaceToPhoto(), 9);

        for (int parallelism : new int[] {2, 3, 16}) {
            var together = new Projection(parallelism)
                    .paint(facade.photo(), facade.mask(), texture, facade.surfaceToPhoto(), 9);
            assertThat(together.argb()).isEqualTo(alone.argb());
        }
    }

    @Test
    void the_distance_turns_into_an_even_tone() {
        var floor = Homography.ofUnitSquare(
                new Point(150, 200), new Point(450, 200), new Point(30_000, 4000), new Point(-29_400, 4000));
        var painted = projection.paint(
                new Bitmap(600, 400, filled(600 * 400, WALL)),
                covered(600, 400),
                Swatches.checkerboard(256, BLACK, WHITE),
                floor,
                400);

        for (int y = 206; y < 216; y++) {
            for (int x = 200; x < 400; x++) {
                assertNear(painted.argb()[y * 600 + x], Swatches.grey(188), 12);
            }
        }
    }

    @Test
    void a_grazing_angle_blurs_only_along_the_view() {
        // stripes that run away from the viewer, on a floor squeezed to a sixteenth
        var stripes = new Bitmap(64, 64);
        for (int i = 0; i < stripes.argb().length; i++) {
            stripes.argb()[i] = i % 64 < 32 ? BLACK : WHITE;
        }
        var squeezed = Homography.scaling(640, 40);

        var painted =
                projection.paint(new Bitmap(640, 100, filled(64_000, WALL)), covered(640, 100), stripes, squeezed, 10);

        for (int x = 16; x < 600; x += 32) {
            int expected = x % 64 < 32 ? BLACK : WHITE;
            assertNear(painted.argb()[50 * 640 + x], expected, 1);
        }
    }

    @Test
    void close_up_a_texture_is_interpolated_and_not_blurred() {
        var painted = paintWall(1000, 1000, Swatches.checkerboard(64, BLACK, WHITE), 1);

        // sixteen pixels to a texel: an edge is a ramp one texel wide
        assertNear(painted.argb()[300 * 1000 + 500 - 10], BLACK, 1);
        assertNear(painted.argb()[300 * 1000 + 500 + 10], WHITE, 1);
    }

    @Test
    void repeats_join_without_a_seam_at_any_distance() {
        var even = Swatches.plain(77, Swatches.rgb(90, 120, 60));

        var painted = projection.paint(
                new Bitmap(500, 400, filled(200_000, WALL)),
                covered(500, 400),
                even,
                Facade.of(500, 400).surfaceToPhoto(),
                31.7);

        assertThat(Arrays.stream(painted.argb()).distinct())
                .allSatisfy(pixel -> assertNear(pixel, Swatches.rgb(90, 120, 60), 1));
    }

    @Test
    void a_translucent_texture_lets_the_old_surface_through() {
        var clear = paintWall(100, 100, Swatches.plain(64, 0x00FF0000), 2);
        var half = paintWall(100, 100, Swatches.plain(64, 0x80FF0000), 2);

        assertThat(clear.argb()[5050]).isEqualTo(WALL);
        assertThat(half.argb()[5050] >> 16 & 0xFF).isBetween(210, 225);
        assertThat(half.argb()[5050] & 0xFF).isBetween(120, 130);
    }

    @Test
    void beyond_the_horizon_nothing_is_painted_and_nothing_breaks() {
        // w is 0 along the row 100
        var floor = new Homography(1, 200, 300, 0, 100, 200, 0, 1, 1);
        var photo = new Bitmap(600, 400, filled(240_000, WALL));
        var mask = covered(600, 400);

        for (var map : new Homography[] {floor, floor.negated()}) {
            var painted = projection.paint(photo, mask, Swatches.checkerboard(64, BLACK, WHITE), map, 3);

            assertThat(Arrays.stream(painted.argb(), 0, 600 * 100)).allMatch(pixel -> pixel == WALL);
            assertThat(Arrays.stream(painted.argb(), 600 * 110, 240_000)).noneMatch(pixel -> pixel == WALL);
        }
    }

    @Test
    void the_edge_of_the_mask_is_soft() {
        var photo = new Bitmap(200, 100, filled(20_000, WALL));
        var mask = new Mask(200, 100);
        for (int y = 0; y < 100; y++) {
            Arrays.fill(mask.coverage(), y * 200 + 100, y * 200 + 200, (byte) 0xFF);
        }

        var painted = projection.paint(photo, mask, Swatches.plain(64, BLACK), Homography.scaling(200, 200), 1);

        assertThat(painted.argb()[50 * 200 + 99]).isEqualTo(WALL);
        assertThat(painted.argb()[50 * 200 + 100] & 0xFF).isBetween(60, 150);
        assertNear(painted.argb()[50 * 200 + 110], BLACK, 1);
    }

    @Test
    void a_mask_of_another_size_and_no_repeats_are_refused() {
        var photo = new Bitmap(100, 100);
        var texture = Swatches.plain(64, WALL);

        assertThatThrownBy(() -> projection.paint(photo, new Mask(99, 100), texture, Homography.scaling(1, 1), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("99 x 100");
        for (double repeats : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() ->
                            projection.paint(photo, new Mask(100, 100), texture, Homography.scaling(1, 1), repeats))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void an_interrupted_caller_gets_no_picture() {
        var facade = Facade.of(300, 200);
        Thread.currentThread().interrupt();

        try {
            assertThatThrownBy(() -> paint(facade, Swatches.brick(64), 2)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private Bitmap paint(Facade facade, Bitmap texture, double repeats) {
        return projection.paint(facade.photo(), facade.mask(), texture, facade.surfaceToPhoto(), repeats);
    }

    private Bitmap paintWall(int width, int height, Bitmap texture, double repeats) {
        var photo = new Bitmap(width, height, filled(width * height, WALL));
        return projection.paint(photo, covered(width, height), texture, Homography.scaling(width, width), repeats);
    }

    private static int[] filled(int size, int argb) {
        var pixels = new int[size];
        Arrays.fill(pixels, argb);
        return pixels;
    }

    private static Mask covered(int width, int height) {
        var mask = new Mask(width, height);
        Arrays.fill(mask.coverage(), (byte) 0xFF);
        return mask;
    }

    private static int edgesInRow(Bitmap picture, int y) {
        int edges = 0;
        for (int x = 1; x < picture.width(); x++) {
            edges += isLight(picture, x, y) != isLight(picture, x - 1, y) ? 1 : 0;
        }
        return edges;
    }

    /** Above half of full light, so that an edge counts where it is in the texture. */
    private static boolean isLight(Bitmap picture, int x, int y) {
        return (picture.argb()[y * picture.width() + x] & 0xFF) >= 188;
    }

    private static void assertNear(int pixel, int expected, int tolerance) {
        for (int shift = 0; shift < 24; shift += 8) {
            assertThat(pixel >> shift & 0xFF)
                    .isBetween((expected >> shift & 0xFF) - tolerance, (expected >> shift & 0xFF) + tolerance);
        }
    }

    private record Spread(double mean, double deviation) {}

    /** Of green in linear light, over a patch of the wall that is far from the shadow's edge and free of windows. */
    private static Spread spread(Facade facade, Bitmap picture, boolean shaded) {
        var values = new ArrayList<Double>();
        for (double along = 0; along < 1; along += 0.004) {
            double down = shaded ? 0.78 : 0.02;
            var place = facade.surfaceToPhoto().map(shaded ? along * 0.7 : along, down);
            int pixel = picture.argb()[(int) place.y() * picture.width() + (int) place.x()];
            values.add((double) LinearLight.DECODED[pixel >> 8 & 0xFF]);
        }
        double mean = values.stream().mapToDouble(value -> value).average().orElseThrow();
        double variance = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        return new Spread(mean, Math.sqrt(variance));
    }
}
