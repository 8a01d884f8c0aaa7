package dev.maquette.asset.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataUrlTest {

    @Test
    void a_data_url_is_taken_apart() {
        var url = DataUrl.parse("data:image/png;base64,aGVsbG8=");

        assertThat(url.mediaType()).isEqualTo("image/png");
        assertThat(url.bytes()).isEqualTo("hello".getBytes(UTF_8));
    }

    @Test
    void parameters_case_and_a_missing_type_do_not_matter() {
        assertThat(DataUrl.parse("DATA:image/JPEG;charset=utf-8;name=a.jpg;BASE64,aGk")
                        .bytes())
                .isEqualTo("hi".getBytes(UTF_8));
        assertThat(DataUrl.parse("data:;base64,aGk=").mediaType()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "aA==, 1", "aA, 1", "aGk=, 2", "aGkh, 3", "aGVsbG8=, 5"})
    void the_size_is_known_without_decoding(String payload, int bytes) {
        var url = DataUrl.parse("data:image/png;base64," + payload);

        assertThat(url.size()).isEqualTo(bytes);
        assertThat(url.bytes()).hasSize(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:",
                "data:image/png;base64",
                "data:image/png,plain",
                "data:image/png;base64;aGk=",
                "data:im age/png;base64,aGk=",
                "data:image/png;base64\n,aGk=",
                "image/png;base64,aGk="
            })
    void another_form_is_refused(String text) {
        assertThatExceptionOfType(InvalidImageException.class).isThrownBy(() -> DataUrl.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aGk= ", "aG\nk=", "aG-_", "aGk=%3D", "a", "aGk=aGk="})
    void a_payload_that_is_not_strict_base64_is_refused(String payload) {
        assertThatExceptionOfType(InvalidImageException.class)
                .isThrownBy(
                        () -> DataUrl.parse("data:image/png;base64," + payload).bytes())
                .withMessage("The picture is not valid base64.");
    }

    @Test
    void its_text_does_not_fill_the_log() {
        assertThat(DataUrl.parse("data:image/png;base64," + "A".repeat(4000)))
                .hasToString("DataUrl[image/png, 3000 bytes]");
    }
}
