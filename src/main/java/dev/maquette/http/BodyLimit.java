package dev.maquette.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses bodies that are too large with a problem document, where Quarkus would send a bare status. A body that tells
 * its length is refused before any of it is read; with another it shows while {@link RequestBodies} reads it.
 */
@Singleton
class BodyLimit {

    private static final int STATUS = ErrorCode.BODY_TOO_LARGE.status();

    /**
     * How long a client may go on sending what nobody reads. Were the connection closed at once, most clients would
     * report a broken connection instead of the response.
     */
    private static final Duration LINGER = Duration.ofSeconds(10);

    /** How much later than ours the limit of Quarkus comes: what one read from the network may bring at most. */
    private static final long MARGIN = 1024 * 1024;

    private final long limit;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseByLength, FilterPriority.BODY_LIMIT);
        filters.register(this::postponeLimitOfQuarkus, FilterPriority.AFTER_BODY_LIMIT_OF_QUARKUS);
    }

    /** Reads the same bytes and ends with an {@link ApiException} when they are too many. */
    InputStream guard(InputStream body) {
        return new LimitedInputStream(
                body,
                limit,
                () -> new ApiException(
                        ErrorCode.BODY_TOO_LARGE, Problem.ofStatus(STATUS).detail()));
    }

    private void refuseByLength(RoutingContext request) {
        request.addHeadersEndHandler(_ -> {
            if (request.response().getStatusCode() == STATUS) {
                // or the client would send its next request on the connection that is about to be closed
                request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            }
        });
        request.addEndHandler(_ -> {
            if (request.response().getStatusCode() == STATUS) {
                discardRest(request);
            }
        });
        if (lengthOf(request.request()) > limit) {
            request.fail(STATUS);
        } else {
            request.next();
        }
    }

    private static long lengthOf(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private void postponeLimitOfQuarkus(RoutingContext request) {
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit + MARGIN);
        request.next();
    }

    private static void discardRest(RoutingContext request) {
        var connection = request.request().connection();
        if (request.request().isEnded()) {
            connection.close();
            return;
        }
        var timer = request.vertx().setTimer(LINGER.toMillis(), _ -> connection.close());
        request.request().endHandler(_ -> {
            request.vertx().cancelTimer(timer);
            connection.close();
        });
        request.request().handler(_ -> {}).resume();
    }
}
