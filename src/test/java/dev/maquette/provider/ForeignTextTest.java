package dev.maquette.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForeignTextTest {

    @Test
    void the_key_does_not_come_back() {
        assertThat(ForeignText.clean("Key k-123 is wrong: k-123", "k-123")).isEqualTo("Key *** is wrong: ***");
    }

    @Test
    void signatures_and_inlined_data_are_left_out() {
        assertThat(ForeignText.clean("Cannot load https://a.org/x.png?sig=abc&e=1 or data:image/png;base64,AAAA=", ""))
                .isEqualTo("Cannot load https://a.org/x.png?... or data:...");
    }

    @Test
    void it_is_one_line_of_bounded_length() {
        assertThat(ForeignText.clean(" one\r\n\ttwo\u001b[31m ", "")).isEqualTo("one two [31m");
        assertThat(ForeignText.clean("x".repeat(5000), "")).hasSize(303);
        assertThat(ForeignText.clean(null, "")).isEmpty();
    }
}
