package dev.maquette.provider;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestedWaitTest {

    private static Duration wait(Map<String, String> headers, String body) {
        return RequestedWait.in(new ErrorAnswer(429, new MultivaluedHashMap<>(headers), body));
    }

    @Test
    void seconds_in_the_header_come_first() {
        assertThat(wait(Map.of("retry-after", "3"), "Please retry in 10.67s")).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void a_date_counts_from_the_providers_own_clock() {
        Map<String, String> headers = Map.of(
                "Retry-After", "Sat, 21 Nov 2026 10:00:30 GMT",
                "Date", "Sat, 21 Nov 2026 10:00:00 GMT");

        assertThat(wait(headers, "")).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void sentences_of_the_vendors_are_understood() {
        assertThat(wait(Map.of(), "... Please retry in 10.67s.")).isEqualTo(Duration.ofMillis(10_670));
        assertThat(wait(Map.of(), "Your rate limit resets in ~30s.")).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void nothing_sensible_is_nothing() {
        assertThat(wait(Map.of(), "Resource has been exhausted (e.g. check quota)."))
                .isNull();
        assertThat(wait(Map.of("Retry-After", "soon"), "")).isNull();
        assertThat(wait(Map.of("Retry-After", "Sat, 21 Nov 2026 10:00:30 GMT", "Date", "?"), ""))
                .isNull();
    }

    @Test
    void fractions_of_any_length_are_seconds() {
        assertThat(RequestedWait.seconds("10.674385991s")).contains(Duration.ofMillis(10_675));
    }
}
