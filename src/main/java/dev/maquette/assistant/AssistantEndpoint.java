package dev.maquette.assistant;

import dev.maquette.security.RequestIdentification;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stands before the library's routes, which no filter of REST sees: asks every message who sends it, and lets only good ones
 * through. There are no sessions: each message stands for itself, so that any replica may answer it. Streams, sessions
 * and the older transport, which need one, are not offered.
 */
@Singleton
class AssistantEndpoint {

    static final String PATH = "/mcp";

    /** After the filters of every request, which have negative orders down to that of the body limit, and before all routes. */
    private static final int BEFORE_ROUTES = -50;

    private static final String SESSION = "Mcp-Session-Id";

    private final AssistantConfig config;
    private final TrustedOrigins origins;
    private final RequestIdentification identification;
    private final MessageCheck check;
    private final long bodyLimit;

    AssistantEndpoint(
            AssistantConfig config,
            TrustedOrigins origins,
            RequestIdentification identification,
            MessageCheck check,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize bodyLimit) {
        this.config = config;
        this.origins = origins;
        this.identification = identification;
        this.check = check;
        this.bodyLimit = bodyLimit.asLongValue();
    }

    void register(@Observes Router router) {
        router.route(PATH + "/*").order(BEFORE_ROUTES).handler(this::admit).handler(this::identify);
        router.route(PATH)
                .order(BEFORE_ROUTES + 1)
                .handler(BodyHandler.create(false).setBodyLimit(bodyLimit))
                .handler(check);
    }

    private void admit(RoutingContext request) {
        if (!config.enabled() || !request.normalizedPath().equals(PATH)) {
            request.fail(404);
        } else if (!origins.allow(request.request().getHeader(HttpHeaders.ORIGIN))) {
            request.fail(403);
        } else if (!request.request().method().equals(HttpMethod.POST)) {
            request.response().putHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
            request.fail(405);
        } else {
            request.addHeadersEndHandler(_ -> request.response().headers().remove(SESSION));
            request.next();
        }
    }

    /** May have to fetch the issuer's keys, so the body waits meanwhile. */
    private void identify(RoutingContext request) {
        request.request().pause();
        request.vertx()
                .executeBlocking(
                        () -> {
                            identification.identify(request);
                            return null;
                        },
                        false)
                .onComplete(identified -> {
                    request.request().resume();
                    if (identified.succeeded()) {
                        request.next();
                    } else {
                        request.fail(identified.cause());
                    }
                });
    }
}
