package dev.maquette.asset.fetch;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The moment at which a whole download, redirects and body included, must have ended. */
final class Deadline {

    private final Duration allowed;
    private final long end;

    private Deadline(Duration allowed) {
        this.allowed = allowed;
        this.end = System.nanoTime() + allowed.toNanos();
    }

    static Deadline after(Duration allowed) {
        return new Deadline(allowed);
    }

    long remainingNanos() {
        return Math.max(0, end - System.nanoTime());
    }

    /** Waits for the result. Throws {@link FetchException} when the time is over, else what the stage failed with. */
    <T> T await(CompletionStage<T> stage) throws ExecutionException {
        var future = stage.toCompletableFuture();
        try {
            return future.get(remainingNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            future.cancel(false);
            throw timedOut();
        } catch (InterruptedException e) {
            future.cancel(false);
            throw interrupted();
        }
    }

    FetchException timedOut() {
        return FetchException.passing("it timed out after " + allowed.toSeconds() + " s");
    }

    /** The job was stopped; the thread stays marked so that whatever waits next stops as well. */
    static FetchException interrupted() {
        Thread.currentThread().interrupt();
        return FetchException.lasting("it was interrupted");
    }
}
