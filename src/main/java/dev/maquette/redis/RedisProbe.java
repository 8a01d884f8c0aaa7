package dev.maquette.redis;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Tells whether the store answers now. Blocks at most one second; for worker and virtual threads. */
@ApplicationScoped
public class RedisProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ReactiveRedisDataSource redis;

    RedisProbe(ReactiveRedisDataSource redis) {
        this.redis = redis;
    }

    public boolean up() {
        return roundTrip().isPresent();
    }

    /** How long a PING took, or empty when it failed. */
    public Optional<Duration> roundTrip() {
        long start = System.nanoTime();
        try {
            redis.execute("PING").await().atMost(PATIENCE);
            return Optional.of(Duration.ofNanos(System.nanoTime() - start));
        } catch (RuntimeException failure) {
            return Optional.empty();
        }
    }
}
