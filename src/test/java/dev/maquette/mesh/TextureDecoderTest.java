package dev.maquette.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maquette.mesh.raster.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextureDecoderTest {

    private static final Texture QUARTERS = Shapes.quarters(0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF);

    @Test
    void a_large_texture_is_read_in_fewer_pixels() {
        BufferedImage image = TextureDecoder.decode(QUARTERS, 10);

        assertThat(image.getWidth()).isEqualTo(8);
        assertThat(image.getHeight()).isEqualTo(8);
        assertThat(image.getRGB(7, 0)).isEqualTo(0xFF00FF00);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
    void grey_levels_are_taken_as_they_are_stored(int type) throws IOException {
        BufferedImage gray = new BufferedImage(2, 2, type);
        int stored = type == BufferedImage.TYPE_BYTE_GRAY ? 0x40 : 0x40FF;
        gray.getRaster().setSample(1, 1, 0, stored);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(gray, "png", png);

        BufferedImage image = TextureDecoder.decode(new Texture(png.toByteArray(), "image/png"), 64);

        assertThat(image.getRGB(1, 1)).isEqualTo(0xFF404040);
        assertThat(image.getRGB(0, 0)).isEqualTo(0xFF000000);
    }

    @Test
    void the_aspect_ratio_is_width_by_height_and_needs_no_more_than_the_header() {
        byte[] wide = new Picture(3, 2, new int[6]).toPng();

        assertThat(TextureDecoder.aspectRatio(new Texture(Arrays.copyOf(wide, 40), "image/png")))
                .isEqualTo(1.5);
    }

    @Test
    void a_cut_picture_is_refused() {
        Texture cut = new Texture(Arrays.copyOf(QUARTERS.bytes(), 60), "image/png");

        assertThatThrownBy(() -> TextureDecoder.decode(cut, 64)).isInstanceOf(InvalidMeshException.class);
    }

    @Test
    void a_type_that_is_not_known_is_refused() {
        assertThatThrownBy(() -> TextureDecoder.check(new Texture(QUARTERS.bytes(), "image/ktx2")))
                .isInstanceOf(InvalidMeshException.class)
                .hasMessageContaining("image/ktx2");
    }
}
