package dev.maquette.asset.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maquette.testing.Pictures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThumbnailTest {

    private static final int EDGE = 128;

    @ParameterizedTest
    @CsvSource({"1000, 500, 128, 64", "500, 1000, 64, 128", "128, 128, 128, 128", "40, 30, 40, 30", "3000, 1, 128, 1"})
    void a_picture_keeps_its_shape_and_is_never_enlarged(int width, int height, int smallWidth, int smallHeight)
            throws IOException {
        BufferedImage small = thumbnail(painted(width, height, Color.RED));

        assertThat(small.getWidth()).isEqualTo(smallWidth);
        assertThat(small.getHeight()).isEqualTo(smallHeight);
    }

    @Test
    void colours_stay_and_what_is_transparent_is_white() throws IOException {
        BufferedImage picture = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, 200, 400);
        canvas.dispose();

        BufferedImage small = thumbnail(picture);

        assertThat(near(small.getRGB(32, 64), Color.RED)).isTrue();
        assertThat(near(small.getRGB(96, 64), Color.WHITE)).isTrue();
    }

    @Test
    void what_is_no_picture_fails() {
        assertThatThrownBy(() -> Thumbnail.of(new byte[100], EDGE)).isInstanceOf(UncheckedIOException.class);
    }

    private static BufferedImage thumbnail(BufferedImage picture) throws IOException {
        byte[] jpeg = Thumbnail.of(Pictures.png(picture), EDGE);
        assertThat(jpeg).startsWith(0xFF, 0xD8, 0xFF);
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static BufferedImage painted(int width, int height, Color color) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(color);
        canvas.fillRect(0, 0, width, height);
        canvas.dispose();
        return picture;
    }

    /** JPEG is not exact. */
    private static boolean near(int rgb, Color color) {
        Color found = new Color(rgb);
        return Math.abs(found.getRed() - color.getRed()) < 16
                && Math.abs(found.getGreen() - color.getGreen()) < 16
                && Math.abs(found.getBlue() - color.getBlue()) < 16;
    }
}
