package dev.maquette.supabase;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Does something after a while, unless it is closed before. */
final class Alarm implements AutoCloseable {

    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    private Alarm() {}

    static Alarm after(Duration time, Runnable action) {
        var alarm = new Alarm();
        alarm.closed.orTimeout(time.toNanos(), TimeUnit.NANOSECONDS).whenComplete((_, late) -> {
            if (late != null) {
                action.run();
            }
        });
        return alarm;
    }

    @Override
    public void close() {
        closed.complete(null);
    }
}
