package dev.maquette.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private final WebhooksConfig config = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(WebhooksConfig.class)
            .build()
            .getConfigMapping(WebhooksConfig.class);
    private final RetrySchedule schedule = new RetrySchedule(config);

    @Test
    void ten_attempts_are_made_over_three_days_with_growing_pauses() {
        List<Duration> pauses = new ArrayList<>();
        for (int attempts = 1; attempts < 10; attempts++) {
            pauses.add(schedule.after(attempts, Optional.empty()).orElseThrow());
        }

        assertThat(pauses).isSorted();
        assertThat(pauses.getFirst()).isBetween(Duration.ofSeconds(5), Duration.ofMillis(5500));
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofHours(75), Duration.ofHours(84));
        assertThat(schedule.after(10, Optional.empty())).isEmpty();
    }

    @Test
    void a_wish_makes_a_pause_longer_but_not_longer_than_a_day() {
        assertThat(schedule.after(1, Optional.of(Duration.ofMinutes(3)))).hasValue(Duration.ofMinutes(3));
        assertThat(schedule.after(1, Optional.of(Duration.ofDays(30)))).hasValue(Duration.ofDays(1));
    }

    @Test
    void a_wish_makes_no_pause_shorter_and_no_attempt_more() {
        assertThat(schedule.after(4, Optional.of(Duration.ofSeconds(1))).orElseThrow())
                .isGreaterThanOrEqualTo(Duration.ofHours(2));
        assertThat(schedule.after(10, Optional.of(Duration.ofSeconds(1)))).isEmpty();
    }
}
