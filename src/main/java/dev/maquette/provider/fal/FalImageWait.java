package dev.maquette.provider.fal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.provider.ErrorAnswer;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.ProviderException;
import dev.maquette.provider.ProviderFailure.OutcomeUnknown;
import dev.maquette.provider.UnansweredPollException;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Waits for a submitted picture, which is paid for and goes on whether or not the queue can be asked about it. */
class FalImageWait {

    private static final Logger LOG = Logger.getLogger(FalImageWait.class);

    private final ProviderAccess access;
    private final Duration deadline;
    private final Duration interval;
    private final FalQueue queue;

    FalImageWait(ProviderAccess access, FalConfig config, FalQueue queue) {
        this.access = access;
        this.deadline = config.imageDeadline();
        this.interval = config.imagePollInterval();
        this.queue = queue;
    }

    /** The output of the completed request. Throws {@link ProviderException}; at the deadline it asks to cancel the work. */
    JsonNode output(Submission accepted) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < deadline.toNanos()) {
            Optional<JsonNode> output = ask(accepted);
            if (output.isPresent()) {
                return output.get();
            }
            pause();
        }
        queue.cancel(accepted.requestId(), accepted.cancelUrl());
        throw unknown("The picture was not ready within " + deadline.toSeconds()
                + " seconds; it is to be cancelled, but may be paid for.");
    }

    private Optional<JsonNode> ask(Submission accepted) {
        try {
            return Optional.of(queue.status(accepted.statusUrl()))
                    .filter(status -> status.phase() == QueueStatus.Phase.COMPLETED)
                    .map(completed -> output(accepted, completed));
        } catch (UnansweredPollException silence) {
            LOG.warnf("asking again: %s", silence.getMessage());
            return Optional.empty();
        } catch (ProviderException failure) {
            throw failure.getCause() instanceof InterruptedException ? interrupted() : failure;
        }
    }

    private JsonNode output(Submission accepted, QueueStatus completed) {
        try {
            return queue.output(completed, accepted.responseUrl());
        } catch (UnansweredPollException silence) {
            throw silence;
        } catch (ProviderException failure) {
            throw toldByProvider(failure) ? failure : lost(failure);
        }
    }

    /** Whether the queue itself says how the run ended: in the status, or by an answer in place of the result. */
    private static boolean toldByProvider(ProviderException failure) {
        return failure.getCause() == null || failure.getCause() instanceof ErrorAnswer;
    }

    private ProviderException lost(ProviderException failure) {
        return new ProviderException(
                access.name(),
                new OutcomeUnknown("The picture is ready and paid for, but the queue did not hand it over: "
                        + failure.failure().reason()),
                failure);
    }

    private void pause() {
        try {
            Thread.sleep(interval);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted();
        }
    }

    private ProviderException interrupted() {
        return unknown("The wait for the picture was interrupted; it may be made and paid for.");
    }

    private ProviderException unknown(String reason) {
        return new ProviderException(access.name(), new OutcomeUnknown(reason));
    }
}
