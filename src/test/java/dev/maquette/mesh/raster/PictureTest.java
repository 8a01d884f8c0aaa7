package dev.maquette.mesh.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureTest {

    @Test
    void png_keeps_every_pixel_and_its_alpha() throws IOException {
        Picture picture = new Picture(2, 1, new int[] {0x80112233, 0xFF445566});

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(picture.toPng()));

        assertThat(read.getRGB(0, 0)).isEqualTo(0x80112233);
        assertThat(read.getRGB(1, 0)).isEqualTo(0xFF445566);
    }

    @Test
    void png_of_opaque_pixels_has_no_alpha_channel() throws IOException {
        Picture picture = new Picture(1, 2, new int[] {0xFF112233, 0xFF445566});

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(picture.toPng()));

        assertThat(read.getColorModel().hasAlpha()).isFalse();
        assertThat(read.getRGB(0, 1)).isEqualTo(0xFF445566);
    }

    @Test
    void jpeg_shows_the_same_colours() throws IOException {
        int[] argb = new int[256];
        Arrays.fill(argb, 0xFF3060C0);

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(new Picture(16, 16, argb).toJpeg(0.9f)));

        assertThat(read.getRGB(8, 8) >> 16 & 0xFF).isBetween(0x2B, 0x35);
        assertThat(read.getRGB(8, 8) & 0xFF).isBetween(0xBB, 0xC5);
    }

    @Test
    void pixels_that_do_not_fill_the_picture_are_refused() {
        assertThatThrownBy(() -> new Picture(2, 2, new int[3])).isInstanceOf(IllegalArgumentException.class);
    }
}
