package dev.maquette.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Tells browsers which pages of other origins may read the responses, errors included. A request of any other page is
 * answered without these headers and not refused: browsers send {@code Origin} for our own pages as well, and keep the
 * response from all others. Credentials are never allowed; callers identify themselves by a header of their own.
 */
@Singleton
class CrossOriginFilter {

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";

    private static final String EXPOSED_HEADERS =
            "Location, X-Job-Id, X-Request-Id, Idempotency-Replayed, Retry-After, "
                    + "RateLimit, RateLimit-Policy, ETag, Content-Disposition";

    /** As long as browsers remember the answer at most (Chromium: two hours). */
    private static final String MAX_AGE_SECONDS = "7200";

    private final AllowedOrigins allowed;

    CrossOriginFilter(AllowedOrigins allowed) {
        this.allowed = allowed;
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, FilterPriority.CROSS_ORIGIN);
    }

    private void filter(RoutingContext request) {
        var headers = request.response().headers();
        var origin = request.request().getHeader(HttpHeaders.ORIGIN);
        if (!allowed.any() && !allowed.none()) {
            // also without an origin, or a shared cache would hand that response to a page of another one
            headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
        if (origin == null || !allowed.contains(origin)) {
            request.next();
            return;
        }
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, allowed.any() ? "*" : origin);
        if (isPreflight(request)) {
            answerPreflight(request);
        } else {
            headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED_HEADERS);
            request.next();
        }
    }

    private static boolean isPreflight(RoutingContext request) {
        return request.request().method().equals(HttpMethod.OPTIONS)
                && request.request().getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
    }

    private static void answerPreflight(RoutingContext request) {
        var response = request.response();
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
        response.putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, MAX_AGE_SECONDS);
        var requestedHeaders = request.request().getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
        if (requestedHeaders != null) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, requestedHeaders);
        }
        response.setStatusCode(204).end();
    }
}
