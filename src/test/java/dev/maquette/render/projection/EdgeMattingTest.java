package dev.maquette.render.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.render.testing.Swatches;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EdgeMattingTest {

    @Test
    void a_mask_made_on_a_small_picture_finds_the_edge_of_the_large_one() {
        var photo = new Bitmap(2000, 1000);
        for (int i = 0; i < photo.argb().length; i++) {
            photo.argb()[i] = i % 2000 < 1003 ? Swatches.grey(180) : Swatches.grey(60);
        }
        // its edge is five pixels of the photo too far to the right
        var mask = new Mask(500, 250);
        for (int y = 0; y < 250; y++) {
            Arrays.fill(mask.coverage(), y * 500, y * 500 + 252, (byte) 0xFF);
        }

        var refined = new EdgeMatting(2).refine(photo, mask);

        assertThat(refined.width()).isEqualTo(2000);
        assertThat(refined.at(1000, 500)).isGreaterThan(200);
        assertThat(refined.at(1006, 500)).isLessThan(128);
        assertThat(refined.at(500, 500)).isEqualTo(255);
        assertThat(refined.at(1500, 500)).isEqualTo(0);
    }

    @Test
    void an_edge_of_the_mask_that_the_photo_does_not_have_stays_where_it_is() {
        var photo = new Bitmap(1000, 500);
        Arrays.fill(photo.argb(), Swatches.grey(128));
        var mask = new Mask(1000, 500);
        for (int y = 0; y < 500; y++) {
            Arrays.fill(mask.coverage(), y * 1000, y * 1000 + 400, (byte) 0xFF);
        }

        var refined = new EdgeMatting(2).refine(photo, mask);

        assertThat(refined.at(390, 250)).isEqualTo(255);
        assertThat(refined.at(399, 250)).isGreaterThanOrEqualTo(127);
        assertThat(refined.at(400, 250)).isLessThanOrEqualTo(128);
        assertThat(refined.at(410, 250)).isEqualTo(0);
    }
}
