package dev.maquette.provider.sandbox.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.mesh.raster.Picture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DescribedPngTest {

    private static final byte[] PNG = new Picture(2, 1, new int[] {0xFF102030, 0xFFFFFFFF}).toPng();
    private static final ObjectDescription OBJECT =
            PromptGrammar.create("a très jolie red mug \"quoted\"").object().revised("größer");

    @Test
    void what_is_written_is_read_back() {
        assertThat(DescribedPng.read(DescribedPng.write(PNG, OBJECT))).contains(OBJECT);
    }

    @Test
    void a_described_picture_is_still_a_picture() throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(DescribedPng.write(PNG, OBJECT)));

        assertThat(image.getRGB(0, 0)).isEqualTo(0xFF102030);
    }

    @Test
    void foreign_truncated_and_broken_bytes_describe_nothing() {
        byte[] described = DescribedPng.write(PNG, OBJECT);

        assertThat(DescribedPng.read(PNG)).isEmpty();
        assertThat(DescribedPng.read(new byte[0])).isEmpty();
        assertThat(DescribedPng.read("plain text, longer than a signature".getBytes()))
                .isEmpty();
        for (int length = 0; length < described.length - 40; length++) {
            assertThat(DescribedPng.read(Arrays.copyOf(described, length))).isEmpty();
        }
    }

    @Test
    void a_chunk_that_claims_more_than_the_file_holds_is_not_followed() {
        byte[] lying = DescribedPng.write(PNG, OBJECT);
        lying[8] = 0x7F;

        assertThat(DescribedPng.read(lying)).isEmpty();
    }
}
