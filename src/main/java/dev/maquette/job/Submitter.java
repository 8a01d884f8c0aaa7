package dev.maquette.job;

import java.util.Optional;

/**
 * Who submits and how a repeat of the same request is recognised.
 *
 * @param owner id of the caller
 * @param requestId goes on every log line of the job
 * @param estimateOnly whether the work is not to be begun, and it is only asked what it would cost
 */
public record Submitter(String owner, String requestId, Optional<Repeatable> repeatable, boolean estimateOnly) {

    /** Somebody who wants the work to be done. */
    public Submitter(String owner, String requestId, Optional<Repeatable> repeatable) {
        this(owner, requestId, repeatable, false);
    }

    /** The same one, who only asks what it would cost. */
    public Submitter estimating() {
        return new Submitter(owner, requestId, repeatable, true);
    }

    /**
     * A request with an idempotency key.
     *
     * @param fingerprint equal for equal requests
     */
    public record Repeatable(String key, String fingerprint) {}
}
