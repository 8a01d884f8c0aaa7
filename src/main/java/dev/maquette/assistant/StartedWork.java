package dev.maquette.assistant;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.Response;

/**
 * Tells that work has begun.
 *
 * @param repeated whether this is the answer to an earlier call, for which nothing was started anew
 * @param next what the assistant does now
 */
@RegisterForReflection
record StartedWork(String jobId, boolean repeated, String next) {

    /** @param lookAt the tool that shows the result */
    static StartedWork of(Response accepted, String lookAt) {
        return new StartedWork(
                accepted.getHeaderString("X-Job-Id"),
                accepted.getHeaderString("Idempotency-Replayed") != null,
                "Call wait_for_job with this job_id until its status is succeeded, failed or cancelled, then " + lookAt
                        + ".");
    }
}
