package dev.maquette.job;

import io.opentelemetry.context.Context;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Pieces of one job at the same time, on virtual threads, at most so many at once. */
class Parallel {

    private final int atOnce;

    Parallel(int atOnce) {
        this.atOnce = atOnce;
    }

    <T> List<T> all(List<Supplier<T>> pieces) {
        AtomicBoolean failed = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(
                atOnce, Thread.ofVirtual().name("job-piece-", 1).factory())) {
            List<Future<T>> results = pieces.stream()
                    .map(piece -> threads.submit(Context.current().wrap(() -> unlessFailed(piece, failed))))
                    .toList();
            return results.stream().map(Parallel::result).toList();
        }
    }

    private static <T> T unlessFailed(Supplier<T> piece, AtomicBoolean failed) {
        if (failed.get()) {
            throw new IllegalStateException("An earlier piece failed.");
        }
        try {
            return piece.get();
        } catch (RuntimeException e) {
            failed.set(true);
            throw e;
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a piece of work", e);
        }
    }
}
