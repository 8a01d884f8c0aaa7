package dev.maquette.job;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waiting for time to pass on a virtual thread; an interrupt ends it early. */
final class Pause {

    private Pause() {}

    static void of(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }
}
