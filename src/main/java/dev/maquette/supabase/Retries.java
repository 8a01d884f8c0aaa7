package dev.maquette.supabase;

import dev.maquette.supabase.SupabaseFailure.Unavailable;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Repeats what may be gone at the next try. Waits on the calling thread, which so should be a virtual one. */
final class Retries {

    private static final Logger LOG = Logger.getLogger(Retries.class);

    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final SupabaseConfig config;

    Retries(SupabaseConfig config) {
        this.config = config;
    }

    /** For calls that may be repeated as they are. */
    <T> T call(Supplier<T> call) {
        return call(begin(), call);
    }

    void run(Runnable call) {
        call(valueOf(call));
    }

    /** The same while a client waits, with no further try once {@link SupabaseConfig#interactiveTimeout()} is over. */
    <T> T callInteractively(Supplier<T> call) {
        return call(new Attempts(config.interactiveTimeout()), call);
    }

    void runInteractively(Runnable call) {
        callInteractively(valueOf(call));
    }

    private static <T> T call(Attempts attempts, Supplier<T> call) {
        while (true) {
            try {
                return call.get();
            } catch (SupabaseException e) {
                attempts.failed(e);
            }
        }
    }

    private static Supplier<Void> valueOf(Runnable call) {
        return () -> {
            call.run();
            return null;
        };
    }

    Attempts begin() {
        return new Attempts(FOR_EVER);
    }

    /** The attempts at one thing. */
    final class Attempts {

        private final long started = System.nanoTime();
        private final Duration atMost;
        private int failed;

        private Attempts(Duration atMost) {
            this.atMost = atMost;
        }

        /** Returns when it is time for the next attempt, or throws the failure when there is no use in another one. */
        void failed(SupabaseException exception) {
            if (!(exception.failure() instanceof Unavailable unavailable) || failed >= config.retries()) {
                throw exception;
            }
            failed++;
            var pause = pause(unavailable.retryAfter());
            var spent = Duration.ofNanos(System.nanoTime() - started);
            if (pause.compareTo(config.maxRetryDelay()) > 0 || spent.plus(pause).compareTo(atMost) > 0) {
                throw exception;
            }
            LOG.warnf(
                    "attempt %d of %d failed, the next follows in %d ms: %s",
                    failed, config.retries() + 1, pause.toMillis(), unavailable.reason());
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw exception;
            }
        }

        /** Something was achieved, so that what fails from now on is tried as often as at the beginning. */
        void progressed() {
            failed = 0;
        }

        /** What is asked for, else doubling; jitter keeps calls that failed together from coming back together. */
        private Duration pause(Duration requested) {
            if (requested != null) {
                return requested;
            }
            double full = config.retryDelay().toMillis() * Math.pow(2, failed - 1.0);
            double capped = Math.min(full, config.maxRetryDelay().toMillis());
            return Duration.ofMillis(
                    Math.round(capped * ThreadLocalRandom.current().nextDouble(0.5, 1)));
        }
    }
}
