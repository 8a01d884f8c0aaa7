package dev.maquette.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.maquette.cost.Reservation;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What {@code accept.lua} is asked to take in.
 *
 * @param fields names and values of the record in turn
 * @param created milliseconds since 1970, the order in lists
 * @param reservation null when the job costs nothing
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record Acceptance(
        String id,
        List<String> fields,
        long created,
        int depth,
        String event,
        long indexSeconds,
        Idempotency idempotency,
        Reservation reservation,
        List<DocumentChange> changes) {

    /** @param entry the JSON that is stored: fingerprint, job and answer */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Idempotency(String fingerprint, String entry, long seconds) {}

    /** The first answer to a request with an idempotency key. */
    @RegisterForReflection
    record FirstAnswer(String fingerprint, String job, String answer) {}
}
