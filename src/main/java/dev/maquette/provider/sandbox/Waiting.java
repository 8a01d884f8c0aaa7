package dev.maquette.provider.sandbox;

import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;

/** Takes the time that the real service would take, on a virtual thread. */
final class Waiting {

    private static final Duration LOOK_AT_CONNECTION = Duration.ofMillis(100);

    private Waiting() {}

    /**
     * Returns when the time is over or the caller has gone away, which stops the real service too.
     *
     * @return whether the caller is still there
     */
    static boolean sleep(Duration time, HttpServerResponse caller) {
        long end = System.nanoTime() + time.toNanos();
        long left = time.toNanos();
        while (left > 0 && !caller.closed()) {
            sleep(Math.min(left, LOOK_AT_CONNECTION.toNanos()));
            left = end - System.nanoTime();
        }
        return !caller.closed();
    }

    private static void sleep(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(nanos));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting", e);
        }
    }
}
