package dev.maquette.security;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Asks a request who makes it. REST does for its resources; a route of another protocol has to ask by itself. */
@Singleton
public class RequestIdentification {

    private final CallerIdentification identification;

    RequestIdentification(CallerIdentification identification) {
        this.identification = identification;
    }

    /**
     * Remembers for {@link CurrentCaller} who it is. May block. Throws {@link AccessRefusedException}.
     */
    public void identify(RoutingContext request) {
        RequestCaller.remember(
                request,
                identification.identify(Credentials.of(request.request().headers())));
    }
}
