package dev.maquette.product;

import static org.awaitility.Awaitility.await;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the requests that reach the stand-ins of the providers. */
@ApplicationScoped
class SandboxCalls {

    private static final int BEFORE_ALL_OTHERS = 10_000;

    private final AtomicLong calls = new AtomicLong();

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    if (request.request().path().startsWith("/sandbox/")) {
                        calls.incrementAndGet();
                    }
                    request.next();
                },
                BEFORE_ALL_OTHERS);
    }

    long count() {
        return calls.get();
    }

    /** Waits until the runs that other tests left behind ask for nothing any more. */
    void awaitSilence() {
        AtomicLong before = new AtomicLong(-1);
        await().pollInterval(Duration.ofSeconds(1)).until(() -> {
            long now = calls.get();
            return before.getAndSet(now) == now;
        });
    }
}
