package dev.maquette.render.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Read back with the JDK's decoder, which checks neither chunk nor stream sums, and those therefore here. */
class PngEncoderTest {

    private static final int COLOUR_TYPE = 25;

    private final PngEncoder encoder = new PngEncoder(2);

    @Test
    void an_opaque_picture_comes_back_from_a_file_without_alpha() throws IOException {
        var photo = Facade.of(333, 250).photo();

        var png = encoder.encode(photo);

        assertThat(png[COLOUR_TYPE]).isEqualTo((byte) 2);
        assertThat(decoded(png)).isEqualTo(photo.argb());
    }

    @Test
    void a_translucent_picture_comes_back_with_its_alpha() throws IOException {
        var noise = new Bitmap(129, 70, new Random(5).ints(129 * 70).toArray());

        var png = encoder.encode(noise);

        assertThat(png[COLOUR_TYPE]).isEqualTo((byte) 6);
        assertThat(decoded(png)).isEqualTo(noise.argb());
    }

    @Test
    void a_single_pixel_is_a_picture() throws IOException {
        assertThat(decoded(encoder.encode(new Bitmap(1, 1, new int[] {0xFF123456}))))
                .containsExactly(0xFF123456);
    }

    @Test
    void what_cannot_be_compressed_fits_too() throws IOException {
        var noise = new Bitmap(
                1000, 200, new Random(5).ints(200_000).map(i -> i | 0xFF000000).toArray());

        assertThat(decoded(encoder.encode(noise))).isEqualTo(noise.argb());
    }

    @Test
    void the_sums_of_all_chunks_and_of_the_stream_are_right() throws IOException {
        var png = encoder.encode(Facade.of(300, 400).photo());

        var content = PngChunks.checked(png);

        // inflating to the end compares the sum of the stream
        try (var inflater = new InflaterInputStream(new ByteArrayInputStream(content))) {
            assertThat(inflater.readAllBytes()).hasSize(400 * (1 + 3 * 300));
        }
    }

    @Test
    void the_number_of_threads_does_not_change_a_byte() {
        var photo = Facade.of(300, 400).photo();

        assertThat(new PngEncoder(1).encode(photo)).isEqualTo(new PngEncoder(7).encode(photo));
    }

    private static int[] decoded(byte[] png) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
