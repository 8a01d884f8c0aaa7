package dev.maquette.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Gives every request an id, its own or a new one, which its response and its log lines carry. */
@Singleton
class RequestId {

    static final String HEADER = "X-Request-Id";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    void register(@Observes Filters filters) {
        filters.register(RequestId::assign, FilterPriority.REQUEST_ID);
    }

    /** The id of the request, which it gets now if it was refused before any filter. */
    static String of(RoutingContext request) {
        String known = request.get(HEADER);
        if (known != null) {
            return known;
        }
        var given = request.request().getHeader(HEADER);
        var id = given != null && ACCEPTED.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        request.put(HEADER, id);
        return id;
    }

    private static void assign(RoutingContext request) {
        var id = of(request);
        MDC.put(CurrentRequest.LOG_KEY, id);
        request.response().putHeader(HEADER, id);
        request.next();
    }
}
