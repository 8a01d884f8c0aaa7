package dev.maquette.render.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.render.testing.Swatches;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BitmapDecoderTest {

    /** What each value of the tag does to the letters of a picture of 3 x 2 pixels, rows divided by a stroke: EXIF 2.32, table 6. */
    @ParameterizedTest
    @CsvSource({
        "1, abc/def",
        "2, cba/fed",
        "3, fed/cba",
        "4, def/abc",
        "5, ad/be/cf",
        "6, da/eb/fc",
        "7, fc/eb/da",
        "8, cf/be/ad"
    })
    void each_of_the_eight_orientations_is_undone(int tag, String upright) {
        var stored = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 6; i++) {
            stored.setRGB(i % 3, i / 3, 'a' + i);
        }

        var bitmap = BitmapDecoder.turned(stored, new Orientation(tag));

        var letters = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            letters.append(i > 0 && i % bitmap.width() == 0 ? "/" : "").append((char) (bitmap.argb()[i] & 0xFF));
        }
        assertThat(letters.toString()).isEqualTo(upright);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_orientation_is_read_from_a_jpeg_in_either_byte_order(boolean littleEndian) throws IOException {
        var jpeg = jpegWithOrientation(6, littleEndian);

        var bitmap = BitmapDecoder.upright(ImageIO.read(new ByteArrayInputStream(jpeg)), jpeg);

        assertThat(bitmap.width()).isEqualTo(40);
        assertThat(bitmap.height()).isEqualTo(60);
    }

    @Test
    void a_file_that_says_nothing_or_nonsense_of_its_orientation_is_taken_as_upright() throws IOException {
        var jpeg = jpegWithOrientation(6, false);

        assertThat(Orientation.of(encoded("jpeg"))).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(encoded("png"))).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(jpegWithOrientation(9, true))).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(new byte[0])).isEqualTo(Orientation.UPRIGHT);
        for (int length = 0; length < 60; length++) {
            assertThat(Orientation.of(Arrays.copyOf(jpeg, length)).tag()).isIn(1, 6);
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_4BYTE_ABGR
            })
    void colours_come_through_whatever_the_reader_keeps_them_in(int type) {
        var image = new BufferedImage(5, 4, type);
        for (int i = 0; i < 20; i++) {
            image.setRGB(i % 5, i / 5, 0xFF102030 + i);
        }

        var bitmap = BitmapDecoder.turned(image, Orientation.UPRIGHT);

        for (int i = 0; i < 20; i++) {
            assertThat(bitmap.argb()[i]).isEqualTo(0xFF102030 + i);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
    void grey_levels_stay_what_they_are(int type) {
        var image = new BufferedImage(2, 1, type);
        int full = type == BufferedImage.TYPE_BYTE_GRAY ? 255 : 65535;
        image.getRaster().setSample(0, 0, 0, full * 100 / 255);
        image.getRaster().setSample(1, 0, 0, full);

        var bitmap = BitmapDecoder.turned(image, Orientation.UPRIGHT);

        assertThat(bitmap.argb()).containsExactly(Swatches.grey(100), Swatches.grey(255));
    }

    private static byte[] encoded(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    /** A JPEG of 60 x 40 pixels with an EXIF segment of a single entry. */
    private static byte[] jpegWithOrientation(int tag, boolean littleEndian) throws IOException {
        var jpeg = encoded("jpeg");
        int[] exif = littleEndian
                ? new int[] {'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, tag, 0, 0, 0, 0, 0, 0, 0}
                : new int[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, tag, 0, 0, 0, 0, 0, 0};
        var bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 8), 'E', 'x', 'i', 'f', 0, 0});
        for (int value : exif) {
            bytes.write(value);
        }
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }
}
