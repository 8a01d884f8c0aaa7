package dev.maquette.job;

import java.util.Optional;

/**
 * Who submits and how a repeat of the same request is recognised.
 *
 * @param owner id of the caller
 * @param requestId goes on every log line of the job
 */
public record Submitter(String owner, String requestId, Optional<Repeatable> repeatable) {

    /**
     * A request with an idempotency key.
     *
     * @param fingerprint equal for equal requests
     */
    public record Repeatable(String key, String fingerprint) {}
}
