package dev.maquette.job;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Wakes those who wait for a stream's next event. It is a hint only: whoever listens looks again after a second in any case,
 * so a missed ring costs a little time and never an event.
 */
@ApplicationScoped
@Startup
class EventBell {

    private static final Logger LOG = Logger.getLogger(EventBell.class);
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);

    private final RedisDataSource redis;
    private final Map<String, Set<CountDownLatch>> waiting = new ConcurrentHashMap<>();

    EventBell(RedisDataSource redis) {
        this.redis = redis;
    }

    @PostConstruct
    void subscribe() {
        Thread.ofVirtual().name("event-bell").start(() -> {
            try {
                redis.pubsub(String.class).subscribe(JobKeys.EVENTS_CHANNEL, this::ring);
            } catch (RuntimeException e) {
                LOG.warnf("events are looked for every second only: %s", e.getMessage());
            }
        });
    }

    /** Someone who waits once. */
    interface Listener {
        void await();
    }

    /** Listens from now on, so that an event between looking and waiting is not missed. */
    Listener listen(String stream) {
        CountDownLatch latch = new CountDownLatch(1);
        waiting.computeIfAbsent(stream, any -> ConcurrentHashMap.newKeySet()).add(latch);
        return () -> {
            try {
                latch.await(LOOK_ANYWAY.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                forget(stream, latch);
            }
        };
    }

    void ring(String stream) {
        Set<CountDownLatch> latches = waiting.get(stream);
        if (latches != null) {
            latches.forEach(CountDownLatch::countDown);
        }
    }

    private void forget(String stream, CountDownLatch latch) {
        waiting.computeIfPresent(stream, (any, latches) -> {
            latches.remove(latch);
            return latches.isEmpty() ? null : latches;
        });
    }
}
