package dev.maquette.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged service does not start with settings that would let the wrong ones in, and says what to set. */
class StartRefusalIT {

    @ParameterizedTest
    @CsvSource({
        "maquette.providers.gemini.key, not-a-key, maquette.auth.mode",
        "maquette.auth.mode, api-key, maquette.auth.api-keys",
        "maquette.auth.mode, jwt, maquette.supabase.url",
        "maquette.http.trusted-proxies, 10.0.0.0/33, maquette.http.trusted-proxies",
        "maquette.limits.generate-image.requests, 0, maquette.limits.generate-image.requests"
    })
    void the_log_names_the_setting(String name, String value, String named) {
        try (var service = ServiceProcess.refused(Map.of(name, value))) {
            assertThat(service.alive()).isFalse();
            assertThat(service.log())
                    .contains(named)
                    .doesNotContain("not-a-key", "Listening on")
                    // it is known, and it is its value that is wrong
                    .doesNotContain("does not map to any root")
                    // of a connection that had begun and was cut off
                    .doesNotContain("Unhandled Error");
        }
    }
}
