package dev.maquette.render;

import dev.maquette.job.FailureCode;
import dev.maquette.job.JobFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Where pictures are computed: on threads of their own, which do not keep those waiting that answer requests, and as many
 * jobs at a time as memory and cores allow.
 */
@ApplicationScoped
class Workbench {

    private static final Logger LOG = Logger.getLogger(Workbench.class);

    private final Semaphore places;

    Workbench(RenderConfig config) {
        places = new Semaphore(
                config.jobsAtOnce().orElseGet(() -> Runtime.getRuntime().availableProcessors()), true);
    }

    /** Waits for a place and keeps it until the work is done. */
    <T> T occupy(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /**
     * Computes something within a time. Work that is over its time is interrupted and left behind.
     *
     * @throws JobFailedException {@code pipeline_error} when the time is over or the memory is full
     */
    <T> T compute(String stage, Duration limit, Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = Thread.ofPlatform().daemon().name("render-" + stage).start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            throw failed("The stage %s took longer than %.3g seconds.".formatted(stage, limit.toMillis() / 1000.0));
        } catch (ExecutionException e) {
            throw cause(stage, e.getCause());
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted in the stage " + stage);
        }
    }

    private static RuntimeException cause(String stage, Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            LOG.errorf("not enough memory in the stage %s", stage);
            return failed("There was not enough memory for the stage %s.".formatted(stage));
        }
        if (thrown instanceof RuntimeException exception) {
            return exception;
        }
        throw (Error) thrown;
    }

    private static JobFailedException failed(String message) {
        return new JobFailedException(FailureCode.PIPELINE_ERROR, message);
    }
}
