package dev.maquette.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T12:00:00Z, 2026-01-31T12:00:00.000000Z",
        "2026-01-31T12:00:00.5Z, 2026-01-31T12:00:00.500000Z",
        "2026-01-31T23:59:59.123456789Z, 2026-01-31T23:59:59.123456Z",
        "1969-12-31T23:59:59.999999Z, 1969-12-31T23:59:59.999999Z"
    })
    void a_time_is_written_with_six_digits_always(Instant time, String text) {
        assertThat(Timestamps.format(time)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31T12:00:00Z",
                "2026-01-31T12:00Z",
                "2026-01-31t12:00:00.000z",
                "2026-01-31T12:00:00.000000000Z",
                "2026-01-31T12:00:00+00:00",
                "2026-01-31T13:30:00+01:30",
                "2026-01-31T12:00:00",
                " 2026-01-31T12:00:00Z "
            })
    void a_time_is_read_from_what_other_services_write(String text) {
        assertThat(Timestamps.parse(text)).isEqualTo("2026-01-31T12:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "2026-01-31", "2026-02-30T12:00:00Z", "2026-01-31T25:00:00Z", "1763712000"})
    void what_is_no_time_is_refused(String text) {
        assertThatThrownBy(() -> Timestamps.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void written_times_order_as_strings() {
        var earlier = Timestamps.format(Instant.parse("2026-01-31T12:00:00Z"));
        var later = Timestamps.format(Instant.parse("2026-01-31T12:00:00.000001Z"));

        assertThat(earlier).isLessThan(later);
    }
}
