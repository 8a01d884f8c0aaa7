package dev.maquette.job;

import dev.maquette.redis.RedisCommands;
import io.quarkus.redis.client.RedisClientName;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Wakes those who wait for a stream's next event. It is a hint only: whoever listens looks again after a second in any case,
 * so a missed ring costs a little time and never an event. The names of streams with news, and of remote work that
 * is worth a look, come in one short stream, which
 * unlike a subscription is read by a plain command that may fail and be repeated.
 */
@ApplicationScoped
class EventBell {

    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);
    private static final Duration BLOCK = Duration.ofSeconds(4);
    private static final String FROM_NOW_ON = "$";

    private final RedisCommands redis;
    private final Map<String, Set<Runnable>> told = new ConcurrentHashMap<>();
    private final BackgroundLoop loop =
            new BackgroundLoop(Thread.ofVirtual().name("event-bell"), LOOK_ANYWAY, this::hear);
    private String heard = FROM_NOW_ON;

    EventBell(@RedisClientName("workers") RedisDataSource workers) {
        this.redis = new RedisCommands(workers);
    }

    /** Not sooner, since a start that is refused has nothing to hear. */
    void start(@ObservesAsync HttpServerStart started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    private void hear() {
        Response reply = redis.execute(
                "XREAD", "COUNT", "100", "BLOCK", String.valueOf(BLOCK.toMillis()), "STREAMS", JobKeys.BELL, heard);
        if (reply != null) {
            for (Response entry : reply.get(0).get(1)) {
                heard = entry.get(0).toString();
                ring(entry.get(1).get(1).toString());
            }
        }
    }

    /** Someone who waits, until closed. */
    interface Listener extends AutoCloseable {

        /** Waits for the first ring since the listening began, or for a second. */
        void await();

        @Override
        void close();
    }

    /** Listens from now on, so that an event between looking and waiting is not missed. */
    Listener listen(String stream) {
        CountDownLatch rung = new CountDownLatch(1);
        Watch watch = watch(stream, rung::countDown);
        return new Listener() {
            @Override
            public void await() {
                try {
                    rung.await(LOOK_ANYWAY.toMillis(), TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void close() {
                watch.close();
            }
        };
    }

    /** Lasts until it is closed. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /** Tells of every ring for this name, on the bell's own thread. */
    Watch watch(String name, Runnable rung) {
        told.compute(name, (any, all) -> {
            Set<Runnable> more = all == null ? ConcurrentHashMap.newKeySet() : all;
            more.add(rung);
            return more;
        });
        return () -> told.computeIfPresent(name, (any, all) -> {
            all.remove(rung);
            return all.isEmpty() ? null : all;
        });
    }

    void ring(String name) {
        Set<Runnable> all = told.get(name);
        if (all != null) {
            all.forEach(Runnable::run);
        }
    }
}
