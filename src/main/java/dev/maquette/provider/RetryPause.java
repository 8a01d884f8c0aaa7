package dev.maquette.provider;

import io.smallrye.faulttolerance.api.CustomBackoffStrategy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * The pauses between the attempts of one call: what the provider asks for, else doubling from the configured delay up
 * to its cap. Jitter keeps calls that failed together from coming back together.
 */
final class RetryPause implements CustomBackoffStrategy {

    private static final Logger LOG = Logger.getLogger(RetryPause.class);

    private final ProviderConfig config;
    private final int retries;
    private int failed;

    RetryPause(ProviderConfig config, int retries) {
        this.config = config;
        this.retries = retries;
    }

    @Override
    public long nextDelayInMillis(Throwable failure) {
        failed++;
        long pause = requested(failure).map(RetryPause::atLeast).orElseGet(this::doubled);
        LOG.warnf(
                "attempt %d of %d failed, the next follows in %d ms: %s",
                failed, retries + 1, pause, failure.getMessage());
        return pause;
    }

    static Optional<Duration> requested(Throwable failure) {
        return failure instanceof ProviderException exception
                        && exception.failure() instanceof ProviderFailure.Unavailable unavailable
                ? Optional.ofNullable(unavailable.retryAfter())
                : Optional.empty();
    }

    private static long atLeast(Duration requested) {
        return requested.toMillis() + ThreadLocalRandom.current().nextLong(requested.toMillis() / 10 + 1);
    }

    private long doubled() {
        double full = config.retryDelay().toMillis() * Math.pow(2, failed - 1.0);
        double capped = Math.min(full, config.maxRetryDelay().toMillis());
        return Math.round(capped * ThreadLocalRandom.current().nextDouble(0.5, 1));
    }
}
