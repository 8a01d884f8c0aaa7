package dev.maquette.job;

import dev.maquette.http.BodyFingerprint;
import dev.maquette.http.CurrentRequest;
import dev.maquette.http.Preference;
import dev.maquette.http.StartHeaders;
import dev.maquette.redis.StoreUnavailableException;
import dev.maquette.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

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
     * @param headers of the call
     * @param path without the {@code /api} prefix
     * @param scope what else makes two requests different, such as the workspace
     * @param body the request's body as its resource got it
     */
    public Submitter submitter(StartHeaders headers, String path, String scope, Object body) {
        return new Submitter(
                caller.get().id(),
                request.id(),
                Optional.ofNullable(headers.idempotencyKey())
                        .map(key -> new Submitter.Repeatable(
                                key.value(), BodyFingerprint.of("POST", path + " " + scope, body))),
                headers.estimate());
    }

    /**
     * The answer: the first body at once or, when the client prefers to wait, the state at the job's end or at the end of its
     * patience. Who only asks for the cost gets a 200 with it.
     *
     * @param state makes of the job's id the body for those who waited, as JSON or as something that becomes it
     */
    public Response answer(
            Submission submission, Response.Status status, Preference preference, Function<String, Object> state) {
        return switch (submission) {
            case Submission.Estimated(String answer) -> json(Response.ok(), answer);
            case Submission.Accepted accepted -> answer(accepted, status, preference, state);
        };
    }

    private Response answer(
            Submission.Accepted submission,
            Response.Status status,
            Preference preference,
            Function<String, Object> state) {
        Object body = preference
                .waitFor()
                .flatMap(atMost -> stateAfter(atMost, submission.jobId(), state))
                .orElse(submission.answer());
        Response.ResponseBuilder answer = Response.status(status)
                .location(URI.create("/jobs/" + submission.jobId()))
                .header("X-Job-Id", submission.jobId());
        if (submission.replayed()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return json(answer, body);
    }

    private Optional<Object> stateAfter(Duration atMost, String jobId, Function<String, Object> state) {
        try {
            return waiter.await(jobId, atMost).map(_ -> state.apply(jobId));
        } catch (StoreUnavailableException e) {
            // the work was accepted, and that is what its starter has to know
            return Optional.empty();
        }
    }

    private static Response json(Response.ResponseBuilder answer, Object body) {
        return answer.header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                .entity(body)
                .build();
    }
}
