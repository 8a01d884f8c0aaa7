package dev.maquette.http;

import static java.util.function.Predicate.not;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * Writes the problem documents of everything that fails outside of Quarkus REST or that REST leaves unanswered: unknown
 * addresses, bodies that are too large, unexpected exceptions.
 */
@ApplicationScoped
class RouterErrors {

    private final ObjectMapper json;

    RouterErrors(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        // failure handlers are asked in order, and Quarkus' own is last
        router.route().order(Integer.MIN_VALUE).failureHandler(this::describeFailure);
        router.route().last().handler(request -> request.fail(404));
    }

    private void describeFailure(RoutingContext request) {
        var response = request.response();
        if (response.headWritten()) {
            breakOff(request);
            return;
        }
        var problem = failureOf(request).map(Problems::of).orElseGet(() -> Problem.ofStatus(request.statusCode()));
        response.setStatusCode(problem.error().status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE);
        problem.headers().forEach(response::putHeader);
        var id = RequestId.of(request);
        response.putHeader(RequestId.HEADER, id);
        response.end(written(ProblemDocument.of(problem, id)));
    }

    /** Too late for a document: a broken connection tells the client that the response is not whole. */
    private static void breakOff(RoutingContext request) {
        failureOf(request).filter(not(ClientFailures::isLostConnection)).ifPresent(Problems::log);
        request.request().connection().close();
    }

    /** What failed, unless the request was refused. */
    private static Optional<Throwable> failureOf(RoutingContext request) {
        var refused = request.statusCode() >= 400 && request.statusCode() < 500;
        return refused ? Optional.empty() : Optional.ofNullable(request.failure());
    }

    private Buffer written(ProblemDocument document) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
