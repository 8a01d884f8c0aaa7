package dev.maquette.asset.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.maquette.job.FailureCode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageGuardTest {

    private static final ImageLimits LIMITS = new ImageLimits(25 << 20, 50_000_000, 64);
    private static final int VP8X_FLAGS = 20;
    private static final int VP8X_WIDTH = 24;

    private final ImageGuard guard = new ImageGuard();

    @Test
    void pictures_are_known_by_their_content() {
        assertThat(guard.check(SamplePictures.png(100, 80), LIMITS)).isEqualTo(new ImageInfo("image/png", 100, 80));
        assertThat(guard.check(SamplePictures.jpeg(100, 80), LIMITS)).isEqualTo(new ImageInfo("image/jpeg", 100, 80));
        for (var webp :
                new byte[][] {SamplePictures.lossyWebp(), SamplePictures.losslessWebp(), SamplePictures.webpWithAlpha()
                }) {
            assertThat(guard.check(webp, LIMITS)).isEqualTo(new ImageInfo("image/webp", 64, 64));
        }
    }

    @Test
    void pictures_are_decoded() {
        assertThat(guard.decode(SamplePictures.png(100, 80), LIMITS).getRGB(50, 40))
                .isEqualTo(0xFF7F7F40);
        assertThat(guard.decode(SamplePictures.jpeg(100, 80), LIMITS).getWidth())
                .isEqualTo(100);
        assertThat(guard.decode(SamplePictures.lossyWebp(), LIMITS).getHeight()).isEqualTo(64);
        assertThat(guard.decode(SamplePictures.losslessWebp(), LIMITS).getHeight())
                .isEqualTo(64);
        assertThat(guard.decode(SamplePictures.webpWithAlpha(), LIMITS)
                        .getColorModel()
                        .hasAlpha())
                .isTrue();
    }

    @Test
    void a_header_of_30000_x_30000_is_refused_before_anything_is_decoded() {
        refused(
                SamplePictures.pngOf(30_000, 30_000, false),
                "is 30000 x 30000 pixels; at most 50 megapixels are accepted");
        refused(
                SamplePictures.pngOf(Integer.MAX_VALUE, Integer.MAX_VALUE, false),
                "is 2147483647 x 2147483647 pixels; at most 50 megapixels are accepted");
    }

    @Test
    void a_picture_with_nothing_to_see_is_refused() {
        refused(SamplePictures.png(64, 63), "is 64 x 63 pixels; at least 64 x 64 are needed");
        refused(new byte[0], "is empty");
    }

    @Test
    void a_file_beyond_the_limit_is_refused() {
        var picture = SamplePictures.png(100, 100);

        assertThatExceptionOfType(InvalidImageException.class)
                .isThrownBy(
                        () -> guard.check(Arrays.copyOf(picture, 2 << 20), new ImageLimits(1 << 20, 50_000_000, 64)))
                .withMessage("The picture is larger than 1 MB.")
                .satisfies(e -> assertThat(e.failureCode()).isEqualTo(FailureCode.VALIDATION_FAILED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This is a text in a file named .png",
                "GIF89a\1\0\1\0",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "%PDF-1.7",
                "RIFF\4\0\0\0WAVE",
                "\u0089PNG"
            })
    void what_is_none_of_the_three_formats_is_refused(String content) {
        refused(content.getBytes(ISO_8859_1), "must be a PNG, JPEG or WebP");
    }

    static Stream<byte[]> samples() {
        return Stream.of(
                SamplePictures.png(80, 80),
                SamplePictures.jpeg(80, 80),
                SamplePictures.lossyWebp(),
                SamplePictures.losslessWebp(),
                SamplePictures.webpWithAlpha());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_truncated_file_is_refused_wherever_it_ends(byte[] picture) {
        // the checksum of a PNG's last chunk may be missing
        for (int length = 0; length < picture.length - 4; length++) {
            var truncated = Arrays.copyOf(picture, length);
            assertThatExceptionOfType(InvalidImageException.class)
                    .as("first %d of %d bytes", length, picture.length)
                    .isThrownBy(() -> guard.check(truncated, LIMITS));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_follows_the_picture_changes_nothing(byte[] picture) {
        var polyglot = joined(picture, "<script>alert(1)</script>PK\3\4".getBytes(US_ASCII));

        assertThat(guard.check(polyglot, LIMITS)).isEqualTo(guard.check(picture, LIMITS));
        assertThat(guard.decode(polyglot, LIMITS).getWidth())
                .isEqualTo(guard.check(picture, LIMITS).width());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zTXt", "iTXt", "iCCP"})
    void texts_and_profiles_which_could_unpack_to_any_size_are_never_unpacked(String type) {
        // unpacking this would fail
        var packed = (type.equals("iTXt") ? "key\0\1\0\0\0" : "key\0\0") + "not what a deflater makes";
        var picture = SamplePictures.pngOf(64, 64, true, SamplePictures.chunk(type, packed.getBytes(US_ASCII)));

        assertThat(guard.decode(picture, LIMITS).getWidth()).isEqualTo(64);
    }

    @Test
    void a_chunk_that_claims_more_than_the_file_has_is_refused() {
        var unknown = SamplePictures.chunk("huGe", new byte[4]);
        ByteBuffer.wrap(unknown).putInt(0x7FFFFFF0);

        refused(SamplePictures.pngOf(64, 64, true, unknown), "ends too early");
    }

    @Test
    void a_png_without_its_parts_is_refused() {
        var end = SamplePictures.chunk("IEND", new byte[0]);

        refused(joined(SamplePictures.PNG_SIGNATURE, end), "is a damaged PNG");
        refused(
                joined(SamplePictures.PNG_SIGNATURE, SamplePictures.chunk("IHDR", new byte[13]), end),
                "is a PNG without content");
    }

    @Test
    void animated_pictures_are_refused() {
        var animatedWebp = SamplePictures.webpWithAlpha();
        animatedWebp[VP8X_FLAGS] |= 2;

        refused(animatedWebp, "is animated; a still one is needed");
        refused(
                SamplePictures.pngOf(64, 64, false, SamplePictures.chunk("acTL", new byte[8])),
                "is animated; a still one is needed");
    }

    @Test
    void a_webp_whose_frame_is_larger_than_its_canvas_says_is_refused() {
        var small = SamplePictures.webpWithAlpha();
        small[VP8X_WIDTH] = 31;

        refused(small, "is a damaged WebP");
    }

    @Test
    void a_webp_that_says_its_size_twice_is_refused() {
        var picture = SamplePictures.webpWithAlpha();
        var canvasAgain = Arrays.copyOfRange(picture, 12, 30);
        var twice = joined(Arrays.copyOf(picture, 30), canvasAgain, Arrays.copyOfRange(picture, 30, picture.length));
        ByteBuffer.wrap(twice).order(ByteOrder.LITTLE_ENDIAN).putInt(4, twice.length - 8);

        refused(twice, "is a damaged WebP");
    }

    @Test
    void a_jpeg_of_endless_scans_is_refused() {
        var picture = SamplePictures.jpeg(64, 64);
        int end = picture.length - 2;
        var scan = new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 3, 0};
        var scans = new byte[201 * scan.length];
        for (int i = 0; i < scans.length; i++) {
            scans[i] = scan[i % scan.length];
        }

        refused(
                joined(Arrays.copyOf(picture, end), scans, Arrays.copyOfRange(picture, end, end + 2)),
                "has too many progressive scans");
    }

    @Test
    void a_picture_whose_content_is_damaged_fails_cleanly_when_it_is_decoded() {
        var picture = SamplePictures.pngOf(2000, 2000, false);

        assertThat(guard.check(picture, LIMITS).width()).isEqualTo(2000);
        assertThatExceptionOfType(InvalidImageException.class)
                .isThrownBy(() -> guard.decode(picture, LIMITS))
                .withMessage("The picture cannot be decoded.");
    }

    private void refused(byte[] content, String problem) {
        for (var use : Stream.<Runnable>of(() -> guard.check(content, LIMITS), () -> guard.decode(content, LIMITS))
                .toList()) {
            assertThatExceptionOfType(InvalidImageException.class)
                    .isThrownBy(use::run)
                    .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
        }
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
