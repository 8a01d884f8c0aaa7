package dev.maquette.job;

import dev.maquette.redis.StoreUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Lets running work outlast a store that is away for a while. */
@ApplicationScoped
class StorePatience {

    private static final Logger LOG = Logger.getLogger(StorePatience.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final JobConfig config;
    private final Clock clock;

    StorePatience(JobConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Repeats what fails because the store does not answer; it must be harmless to do twice. */
    <T> T outlast(Supplier<T> action) {
        Instant deadline = clock.instant().plus(config.storePatience());
        boolean told = false;
        while (true) {
            try {
                return action.get();
            } catch (StoreUnavailableException e) {
                if (clock.instant().isAfter(deadline)) {
                    throw e;
                }
                if (!told) {
                    LOG.warnf("store does not answer, waiting for it: %s", e.getMessage());
                    told = true;
                }
                Pause.of(PAUSE);
            }
        }
    }
}
