package dev.maquette.asset.image;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a decoder that no interruption reaches and that a hostile file may keep busy, on a thread that can be given up.
 * A given-up thread keeps its slot until it ends, so that no more than the slots are ever busy for nothing.
 */
final class AbandonableDecoding {

    private final Semaphore slots;

    AbandonableDecoding(int slots) {
        this.slots = new Semaphore(slots);
    }

    /** Throws {@link InvalidImageException} when the time is over, and otherwise what the decoding throws. */
    <T> T run(Duration limit, Callable<T> decoding) throws Exception {
        if (!slots.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InvalidImageException("cannot be decoded now, others take too long");
        }
        var task = new FutureTask<>(decoding);
        Thread.ofPlatform().daemon().name("decoding").start(() -> {
            try {
                task.run();
            } finally {
                slots.release();
            }
        });
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new InvalidImageException("takes too long to decode", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
