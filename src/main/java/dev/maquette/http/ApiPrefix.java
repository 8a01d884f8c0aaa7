package dev.maquette.http;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Lets every API address also answer under {@code /api}, so that pages of the same origin can use addresses that a page
 * has as well. The operator's addresses under {@code /q} are not part of the API.
 */
@Singleton
public class ApiPrefix {

    private static final String PREFIX = "/api";

    private static final String REMOVED = ApiPrefix.class.getName();

    /** After Quarkus REST (20500), before routes that answer for any address, such as the studio's start page. */
    private static final int UNANSWERED = RouteConstants.ROUTE_ORDER_AFTER_DEFAULT + 1_000;

    /** Whether the client wrote the prefix, so that it means the API and no page. */
    public static boolean wasWritten(RoutingContext request) {
        return request.get(REMOVED) != null;
    }

    void register(@Observes Filters filters) {
        filters.register(ApiPrefix::remove, FilterPriority.API_PREFIX);
    }

    void register(@Observes Router router) {
        router.route().order(UNANSWERED).handler(request -> {
            if (wasWritten(request) || isPrefixed(request)) {
                request.fail(404);
            } else {
                request.next();
            }
        });
    }

    private static void remove(RoutingContext request) {
        // once only: nothing answers under /api/api
        if (!isPrefixed(request) || wasWritten(request)) {
            request.next();
            return;
        }
        var target = request.normalizedPath().substring(PREFIX.length());
        if (target.length() < 2 || target.equals("/q") || target.startsWith("/q/")) {
            request.next();
            return;
        }
        var query = request.request().query();
        request.put(REMOVED, true);
        request.reroute(query == null ? target : target + "?" + query);
    }

    /** Looks at the address as routes do, for which {@code /api//q} and {@code /api/%71} are {@code /api/q}. */
    private static boolean isPrefixed(RoutingContext request) {
        var path = request.normalizedPath();
        return path.equals(PREFIX) || path.startsWith(PREFIX + "/");
    }
}
