package dev.maquette.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.maquette.asset.image.ImageConfig;
import dev.maquette.asset.image.ImageGuard;
import dev.maquette.asset.image.InvalidImageException;
import dev.maquette.packaging.shape.PanelSize;
import dev.maquette.provider.ImageData;
import dev.maquette.testing.Pictures;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactCropTest {

    private final ExactCrop crop = new ExactCrop(
            new ImageGuard(),
            new SmallRyeConfigBuilder()
                    .addDiscoveredConverters()
                    .withMapping(ImageConfig.class)
                    .build()
                    .getConfigMapping(ImageConfig.class));

    @ParameterizedTest
    @CsvSource({
        // panel in mm, picture, what is left of it
        "100, 150, 832, 1248, 832, 1248",
        "100, 150, 1024, 1024, 683, 1024",
        "150, 100, 1024, 1024, 1024, 683",
        "207.345, 115, 1344, 768, 1344, 745",
        "10, 2000, 362, 2896, 14, 2896",
        "6283.2, 10, 2896, 362, 2896, 5",
        "10, 6283.2, 64, 64, 1, 64"
    })
    void what_is_left_has_the_ratio_of_the_panel_to_the_nearest_pixel(
            double panelWidth, double panelHeight, int width, int height, int leftWidth, int leftHeight)
            throws IOException {
        BufferedImage left = cropped(new PanelSize(panelWidth, panelHeight), picture(width, height));

        assertThat(left.getWidth()).isEqualTo(leftWidth);
        assertThat(left.getHeight()).isEqualTo(leftHeight);
    }

    @Test
    void the_middle_is_kept_and_no_pixel_of_it_is_changed() throws IOException {
        BufferedImage whole = picture(300, 100);

        BufferedImage left = cropped(new PanelSize(50, 50), whole);

        assertThat(left.getWidth()).isEqualTo(100);
        for (int x = 0; x < 100; x++) {
            assertThat(left.getRGB(x, 42)).isEqualTo(whole.getRGB(100 + x, 42));
        }
    }

    @Test
    void a_picture_that_has_the_ratio_already_is_not_touched() {
        ImageData exact = new ImageData(Pictures.png(picture(200, 300)), "image/png");

        assertThat(crop.to(new PanelSize(100, 150), exact)).isSameAs(exact);
    }

    @Test
    void what_is_no_picture_is_refused() {
        ImageData text = new ImageData("no picture".getBytes(StandardCharsets.UTF_8), "image/png");

        assertThatExceptionOfType(InvalidImageException.class).isThrownBy(() -> crop.to(new PanelSize(100, 150), text));
    }

    private BufferedImage cropped(PanelSize panel, BufferedImage whole) throws IOException {
        ImageData left = crop.to(panel, new ImageData(Pictures.png(whole), "image/png"));
        assertThat(left.contentType()).isEqualTo("image/png");
        return ImageIO.read(new ByteArrayInputStream(left.bytes()));
    }

    /** Every pixel of another colour. */
    private static BufferedImage picture(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, y * width + x);
            }
        }
        return image;
    }
}
