package dev.maquette.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** When a delivery is tried again. */
@ApplicationScoped
class RetrySchedule {

    /** By how much a pause may be longer, so that what failed together does not come back together. */
    private static final double JITTER = 0.1;

    /** As long as the endpoint wishes, but not so long that the message is of no use any more. */
    private static final Duration LONGEST_WISH = Duration.ofDays(1);

    private final List<Duration> delays;

    RetrySchedule(WebhooksConfig config) {
        this.delays = config.retryDelays();
    }

    /**
     * The pause after a failed attempt; empty after the last one.
     *
     * @param attempts that were made, at least 1
     * @param wish of the endpoint, by {@code Retry-After}; it never makes the pause shorter
     */
    Optional<Duration> after(int attempts, Optional<Duration> wish) {
        if (attempts > delays.size()) {
            return Optional.empty();
        }
        Duration own = stretched(delays.get(attempts - 1));
        return Optional.of(wish.map(asked -> asked.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : asked)
                .filter(asked -> asked.compareTo(own) > 0)
                .orElse(own));
    }

    private static Duration stretched(Duration pause) {
        double factor = 1 + ThreadLocalRandom.current().nextDouble(JITTER);
        return Duration.ofMillis(Math.round(pause.toMillis() * factor));
    }
}
