package dev.maquette.render.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.render.testing.Swatches;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScalingTest {

    private final BitmapScaler bitmaps = new BitmapScaler(2);
    private final MaskScaler masks = new MaskScaler(2);

    @Test
    void a_smaller_picture_is_as_bright_as_the_light_of_the_larger() {
        var board = Swatches.checkerboard(64, Swatches.grey(0), Swatches.grey(255));

        // the squares of the board and the pixels have no edge in common
        var smaller = bitmaps.reduce(board, 1);

        assertThat(smaller.argb()).containsExactly(Swatches.grey(188));
    }

    @Test
    void the_longer_side_is_what_was_asked_for_and_proportions_stay() {
        var smaller = bitmaps.reduce(Swatches.plain(300, Swatches.rgb(9, 200, 77)), 97);
        var wide = bitmaps.reduce(new Bitmap(400, 100), 200);

        assertThat(smaller.argb()).hasSize(97 * 97).containsOnly(Swatches.rgb(9, 200, 77));
        assertThat(wide.width()).isEqualTo(200);
        assertThat(wide.height()).isEqualTo(50);
    }

    @Test
    void a_picture_that_is_small_enough_stays_itself() {
        var small = new Bitmap(30, 20);

        assertThat(bitmaps.reduce(small, 30)).isSameAs(small);
    }

    @Test
    void what_is_not_seen_does_not_colour_its_neighbours() {
        var half = new Bitmap(2, 1, new int[] {0xFF00FF00, 0x00FF0000});

        assertThat(bitmaps.reduce(half, 1).argb()).containsExactly(0x8000FF00);
    }

    @Test
    void a_larger_mask_has_the_same_shape_between_soft_edges() {
        var mask = new Mask(10, 10);
        for (int y = 0; y < 10; y++) {
            Arrays.fill(mask.coverage(), y * 10, y * 10 + 5, (byte) 0xFF);
        }

        var larger = masks.scale(mask, 100, 40);

        assertThat(larger.at(44, 20)).isEqualTo(255);
        assertThat(larger.at(55, 20)).isEqualTo(0);
        assertThat(larger.at(49, 20)).isBetween(120, 150);
    }
}
