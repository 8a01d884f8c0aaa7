package dev.maquette.job;

import dev.maquette.http.BodyFingerprint;
import dev.maquette.http.CurrentRequest;
import dev.maquette.http.IdempotencyKey;
import dev.maquette.http.Preference;
import dev.maquette.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/** The HTTP side of every call that starts work: who asks, is it a repeat, and what the answer looks like. */
@ApplicationScoped
public class StartOfWork {

    private final CurrentCaller caller;
    private final CurrentRequest request;
    private final JobWaiter waiter;

    StartOfWork(CurrentCaller caller, CurrentRequest request, JobWaiter waiter) {
        this.caller = caller;
        this.request = request;
        this.waiter = waiter;
    }

    /**
     * Who asks.
     *
     * @param key null when the request has none
     * @param path without the {@code /api} prefix
     * @param scope what else makes two requests different, such as the workspace
     * @param body the request's body as its resource got it
     */
    public Submitter submitter(IdempotencyKey key, String path, String scope, Object body) {
        return new Submitter(
                caller.get().id(),
                request.id(),
                Optional.ofNullable(key)
                        .map(given -> new Submitter.Repeatable(
                                given.value(), BodyFingerprint.of("POST", path + " " + scope, body))));
    }

    /**
     * The answer: the first body at once, or the finished state when the client prefers to wait and the job ends in time.
     *
     * @param finished the body once the job has ended, as JSON or as something that becomes it
     */
    public Response answer(
            Submission submission, Response.Status status, Preference preference, Supplier<Object> finished) {
        Object body = preference
                .waitFor()
                .flatMap(atMost -> waiter.await(submission.jobId(), atMost))
                .filter(job -> job.status().ended())
                .map(job -> finished.get())
                .orElse(submission.answer());
        Response.ResponseBuilder answer = Response.status(status)
                .location(URI.create("/jobs/" + submission.jobId()))
                .header("X-Job-Id", submission.jobId())
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                .entity(body);
        if (submission.replayed()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.build();
    }
}
