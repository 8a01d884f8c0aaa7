package dev.maquette.render.projection;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Spreads independent pieces of a picture over cores. Each piece writes only what is its own, so that the outcome does not depend on the number of
 * threads. The work runs on platform threads of its own, whatever thread asks for it, and stops at the next piece when that thread is interrupted.
 *
 * @param parallelism pieces at the same time, at least 1
 */
record Tiles(int parallelism) {

    /** Of the rows of a picture, for work that reads and writes whole rows. */
    private static final int ROWS = 64;

    Tiles {
        if (parallelism < 1) {
            throw new IllegalArgumentException("At least one thread is needed, not " + parallelism);
        }
    }

    @FunctionalInterface
    interface Rows {
        /** Rows {@code from} up to, not including, {@code to}. */
        void accept(int from, int to);
    }

    void forEachStrip(int height, Rows work) {
        forEach(Math.ceilDiv(height, ROWS), strip -> work.accept(strip * ROWS, Math.min(height, (strip + 1) * ROWS)));
    }

    /** Runs the work for 0 up to {@code count}. Throws what a piece throws, or {@link CancellationException} if the caller is interrupted. */
    void forEach(int count, IntConsumer work) {
        var next = new AtomicInteger();
        var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("tiles-", 1).factory());
        try {
            var shares = IntStream.range(0, Math.min(parallelism, count))
                    .mapToObj(_ -> threads.submit(() -> takeTurns(next, count, work)))
                    .toList();
            for (var share : shares) {
                await(share);
            }
        } finally {
            stop(threads, next, count);
        }
    }

    private static void takeTurns(AtomicInteger next, int count, IntConsumer work) {
        for (int piece = next.getAndIncrement(); piece < count; piece = next.getAndIncrement()) {
            work.accept(piece);
        }
    }

    private static void await(Future<?> share) {
        try {
            share.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted at work on a picture");
        }
    }

    /** Nobody may still write into a picture that the caller has been told is finished or given up. */
    private static void stop(ExecutorService threads, AtomicInteger next, int count) {
        next.set(count);
        threads.close();
    }
}
