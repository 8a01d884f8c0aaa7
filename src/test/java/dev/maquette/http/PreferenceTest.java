package dev.maquette.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wait=10",
                "WAIT = 10",
                "wait=\"10\"",
                "respond-async, wait=10",
                "wait=10; note=x, wait=20",
                "note=\"a, wait=5\", wait=10",
                "wait=soon, wait=10"
            })
    void a_time_to_wait_is_found(String header) {
        assertThat(Preference.of(List.of(header)).waitFor()).contains(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "wait",
                "wait=",
                "wait=0",
                "wait=-1",
                "wait=1.5",
                "wait=9999999999999",
                "await=10",
                "wait=10s",
                "wait=\"10",
                "note=\"wait=10\""
            })
    void what_is_malformed_is_ignored(String header) {
        assertThat(Preference.of(List.of(header)).waitFor()).isEmpty();
    }

    @Test
    void nobody_waits_without_a_wish_or_for_more_than_a_minute() {
        assertThat(Preference.of(List.of()).waitFor()).isEmpty();
        assertThat(Preference.of(List.of("wait=3600")).waitFor()).contains(Duration.ofMinutes(1));
    }

    @Test
    void all_headers_are_read() {
        assertThat(Preference.of(List.of("respond-async", "wait=3")).waitFor()).contains(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\"", "\"a\"", "\\", "\"\\a"})
    void however_long_they_are_they_are_ignored_and_no_error(String piece) {
        assertThat(Preference.of(List.of(piece.repeat(19_000 / piece.length()))).waitFor())
                .isEmpty();
        assertThat(Preference.of(List.of(piece.repeat(1_000 / piece.length()))).waitFor())
                .isEmpty();
    }
}
