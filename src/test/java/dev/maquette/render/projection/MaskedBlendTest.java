package dev.maquette.render.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MaskedBlendTest {

    private static final int WIDTH = 90;
    private static final int HEIGHT = 70;

    private final MaskedBlend blend = new MaskedBlend(2);
    private final Bitmap base = noise(WIDTH, HEIGHT);

    private static Bitmap noise(int width, int height) {
        var random = new Random(7);
        return new Bitmap(
                width,
                height,
                random.ints(width * height).map(pixel -> pixel | 0xFF000000).toArray());
    }

    private static Bitmap plain(int width, int height, int argb) {
        var bitmap = new Bitmap(width, height);
        Arrays.fill(bitmap.argb(), argb);
        return bitmap;
    }

    private static Mask everywhere() {
        var mask = new Mask(WIDTH, HEIGHT);
        Arrays.fill(mask.coverage(), (byte) 255);
        return mask;
    }

    @Test
    void where_the_mask_is_0_the_base_stays_bit_identical() {
        var mask = new Mask(WIDTH, HEIGHT);
        for (int y = 20; y < 50; y++) {
            Arrays.fill(mask.coverage(), y * WIDTH + 30, y * WIDTH + 60, (byte) 255);
        }

        Bitmap blended = blend.blend(base, plain(33, 21, 0xFF00FF00), mask);

        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            if (mask.coverage()[i] == 0) {
                assertThat(blended.argb()[i]).isEqualTo(base.argb()[i]);
            }
        }
        assertThat(blended.argb()[35 * WIDTH + 45]).isEqualTo(0xFF00FF00);
    }

    @Test
    void everywhere_the_other_picture_of_the_same_size_takes_its_place_exactly() {
        Bitmap over = noise(WIDTH, HEIGHT);

        assertThat(blend.blend(plain(WIDTH, HEIGHT, 0xFF000000), over, everywhere())
                        .argb())
                .isEqualTo(over.argb());
    }

    @Test
    void a_picture_of_another_size_is_stretched_over_the_base() {
        for (int factor : new int[] {1, 20}) {
            var halves = new Bitmap(2 * factor, factor);
            for (int i = 0; i < halves.argb().length; i++) {
                halves.argb()[i] = i % halves.width() < factor ? 0xFFFF0000 : 0xFF0000FF;
            }

            Bitmap blended = blend.blend(base, halves, everywhere());

            assertThat(blended.argb()[0]).isEqualTo(0xFFFF0000);
            assertThat(blended.argb()[WIDTH * HEIGHT - 1]).isEqualTo(0xFF0000FF);
        }
    }

    @Test
    void a_mask_of_another_size_is_not_taken() {
        assertThatIllegalArgumentException().isThrownBy(() -> blend.blend(base, base, new Mask(HEIGHT, WIDTH)));
    }
}
