package dev.maquette.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

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
        var problem = problemOf(request);
        response.setStatusCode(problem.error().status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE);
        problem.headers().forEach(response::putHeader);
        var id = RequestId.of(request);
        response.putHeader(RequestId.HEADER, id);
        response.end(written(ProblemDocument.of(problem, id)));
    }

    /** Too late for a document: a broken connection tells the client that the response is not whole. */
    private static void breakOff(RoutingContext request) {
        if (!Problems.isLostConnection(request.failure())) {
            // nobody is told, but it is logged
            problemOf(request);
        }
        request.request().connection().close();
    }

    private static Problem problemOf(RoutingContext request) {
        var refused = request.statusCode() >= 400 && request.statusCode() < 500;
        return refused || request.failure() == null
                ? Problem.ofStatus(request.statusCode())
                : Problems.of(request.failure());
    }

    private Buffer written(ProblemDocument document) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
