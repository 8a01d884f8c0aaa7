package dev.maquette.http.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaTest {

    @ParameterizedTest
    @CsvSource({
        "images, 0, PT1M, maquette.limits.images.requests",
        "images, -1, PT1M, maquette.limits.images.requests",
        "images, 4, PT0S, maquette.limits.images.per",
        "images, 4, PT-1S, maquette.limits.images.per",
        "images, 4, PT0.5S, maquette.limits.images.per",
        "images, 4, PT1.5S, maquette.limits.images.per",
        "'a\"b', 4, PT1M, maquette.limits.a\"b"
    })
    void a_setting_that_cannot_be_right_is_refused_with_its_name(
            String name, int requests, Duration per, String setting) {
        assertThatThrownBy(() -> new Quota(name, requests, per)).hasMessageContaining(setting);
    }

    @Test
    void who_waits_as_long_as_told_is_not_early() {
        var quota = new Quota("images", 4, Duration.ofMinutes(1));

        assertThat(quota.state(new Count("1", true, 3, Duration.ofMillis(14_001))))
                .isEqualTo("\"images\";r=3;t=15");
    }
}
