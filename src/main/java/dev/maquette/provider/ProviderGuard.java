package dev.maquette.provider;

import io.micrometer.core.instrument.Timer;
import io.smallrye.faulttolerance.api.Guard;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Stands between an adapter and the client of one provider. Every failure comes out as {@link ProviderException};
 * attempts that surely did no work, or cost nothing, are repeated; a paid submit whose outcome is not known never is.
 * Calls block, so they belong on virtual threads.
 */
public final class ProviderGuard {

    private static final int WAITING_CALLS = 1000;

    private final String provider;
    private final ProviderConfig config;
    private final AttemptReader attempts;
    private final ProviderMetrics metrics;
    private final Guard newWork;
    private final Guard followUp;
    private final Guard deadline;

    public ProviderGuard(String provider, ProviderConfig config, ErrorReader errors) {
        this.provider = provider;
        this.config = config;
        this.attempts = new AttemptReader(provider, config.timeout(), errors);
        this.metrics = new ProviderMetrics(provider);
        this.newWork = newWork();
        this.followUp = retry(Guard.create(), config.pollRetries()).build();
        // the client's own timeout ends a silent answer; this one ends an answer that trickles
        this.deadline = Guard.create()
                .withTimeout()
                .duration(config.connectTimeout().plus(config.timeout()).toMillis(), ChronoUnit.MILLIS)
                .done()
                .build();
    }

    /** Makes the call, perhaps several times. The type is that of the answer, which is never null. */
    public <T> T call(Operation operation, Class<T> type, Callable<T> call) {
        Guard guard = operation.followsSubmit() ? followUp : newWork;
        try {
            return guard.call(() -> attempt(operation, type, call), type);
        } catch (ProviderException failure) {
            throw UnansweredPollException.of(operation, failure);
        } catch (CircuitBreakerOpenException open) {
            throw unavailable(
                    "Most of the last calls failed, so that it is left alone for a moment.", config.breakerDelay());
        } catch (BulkheadException full) {
            throw unavailable("Too many calls are waiting for it.", null);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ProviderException(provider, AttemptReader.interrupted(operation), interrupted);
        } catch (Exception unexpected) {
            throw new IllegalStateException("A call to " + provider + " failed in an unexpected way", unexpected);
        }
    }

    private <T> T attempt(Operation operation, Class<T> type, Callable<T> call) throws InterruptedException {
        Timer.Sample sample = metrics.begin();
        try {
            T answer = answer(operation, type, call);
            metrics.answered(sample, operation);
            return answer;
        } catch (FailedAttempt failure) {
            metrics.failed(sample, operation, failure.failure());
            throw failure;
        }
    }

    private <T> T answer(Operation operation, Class<T> type, Callable<T> call) throws InterruptedException {
        try {
            T answer = deadline.call(call, type);
            if (answer != null) {
                return answer;
            }
        } catch (Exception failure) {
            if (ConnectionFailure.isInterruption(failure)) {
                throw new InterruptedException();
            }
            throw attempts.failed(operation, failure);
        }
        throw attempts.failed(operation, ConnectionFailure.UNREADABLE, null);
    }

    private Guard newWork() {
        return retry(Guard.create(), config.retries())
                .withCircuitBreaker()
                .when(failure -> failure instanceof FailedAttempt attempt && attempt.troubled())
                .requestVolumeThreshold(config.breakerVolume())
                .failureRatio(config.breakerRatio())
                .delay(config.breakerDelay().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withBulkhead()
                .limit(config.concurrency())
                .queueSize(WAITING_CALLS)
                .enableSynchronousQueueing()
                .done()
                .build();
    }

    private Guard.Builder retry(Guard.Builder guard, int retries) {
        return guard.withRetry()
                .maxRetries(retries)
                .maxDuration(config.retryDuration().toMillis(), ChronoUnit.MILLIS)
                .whenException(this::again)
                .withCustomBackoff()
                .strategy(() -> new RetryPause(config, retries))
                .done()
                .done();
    }

    /** Asking again before the time that the provider named would be in vain, and waiting longer than the cap too. */
    private boolean again(Throwable failure) {
        return failure instanceof FailedAttempt attempt
                && attempt.again()
                && RetryPause.requested(attempt)
                        .map(wait -> wait.compareTo(config.maxRetryDelay()) <= 0)
                        .orElse(true);
    }

    private ProviderException unavailable(String reason, Duration retryAfter) {
        return new ProviderException(provider, new ProviderFailure.Unavailable(reason, retryAfter));
    }
}
