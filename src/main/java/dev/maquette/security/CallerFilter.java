package dev.maquette.security;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Asks who calls, once per request and before its body is read, on the thread of the resource. Which addresses are open to
 * all is decided by the resource that answers and not by the address, which can be written in more than one way.
 */
class CallerFilter {

    private static final String OPEN = CallerFilter.class.getName() + ".open";

    /** Before the filter that looks at what this one leaves. */
    private static final int FIRST = 100;

    private static final int SECOND = 200;

    private final RequestIdentification identification;
    private final CurrentVertxRequest current;

    CallerFilter(RequestIdentification identification, CurrentVertxRequest current) {
        this.identification = identification;
        this.current = current;
    }

    @OpenToAll
    @ServerRequestFilter(priority = FIRST)
    void open(ContainerRequestContext request) {
        request.setProperty(OPEN, true);
    }

    @ServerRequestFilter(priority = SECOND)
    void identify(ContainerRequestContext request) {
        if (request.getProperty(OPEN) == null) {
            identification.identify(current.getCurrent());
        }
    }
}
