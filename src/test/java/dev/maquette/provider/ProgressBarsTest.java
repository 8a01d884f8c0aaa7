package dev.maquette.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgressBarsTest {

    @Test
    void a_log_without_bars_is_the_start() {
        assertThat(ProgressBars.percent(null)).isZero();
        assertThat(ProgressBars.percent("Loading weights, 40% of memory free")).isZero();
    }

    @Test
    void progress_never_falls_and_stays_below_100() {
        StringBuilder log = new StringBuilder();
        int before = 0;
        for (int bar = 0; bar < 12; bar++) {
            for (int shown : IntStream.iterate(0, percent -> percent <= 100, percent -> percent + 25)
                    .toArray()) {
                log.append("Sampling: ").append(shown).append("%|###   | 3/12 [00:01<00:02]\r");
                int now = ProgressBars.percent(log.toString());
                assertThat(now).isBetween(before, 99);
                before = now;
            }
        }
        assertThat(before).isGreaterThan(90);
    }
}
