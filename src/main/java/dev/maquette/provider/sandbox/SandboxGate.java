package dev.maquette.provider.sandbox;

import dev.maquette.provider.SandboxMode;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Lets calls to the stand-ins through only in sandbox mode, and writes their errors. */
class SandboxGate {

    private static final String PREFIX = "/sandbox/";
    private static final int METHOD_NOT_ALLOWED = 405;
    /** Response filters run from the highest number to the lowest. */
    private static final int AFTER_ALL_OTHERS = 1;

    private final Instance<SandboxMode> mode;

    SandboxGate(Instance<SandboxMode> mode) {
        this.mode = mode;
    }

    /** Outside of sandbox mode the stand-ins do not exist. */
    @ServerRequestFilter
    Response refuseWhenInactive(ContainerRequestContext request) {
        boolean closed =
                isStandIn(request) && !(mode.isResolvable() && mode.get().active());
        return closed ? Response.status(Response.Status.NOT_FOUND).build() : null;
    }

    /** The rest of this service describes a wrong method in another shape than the real services do. */
    @ServerResponseFilter(priority = AFTER_ALL_OTHERS)
    void describeWrongMethod(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == METHOD_NOT_ALLOWED && isStandIn(request)) {
            String detail = "Method \"%s\" not allowed.".formatted(request.getMethod());
            response.setEntity(
                    WireJson.SNAKE.write(Map.of("detail", detail, "status", METHOD_NOT_ALLOWED)),
                    null,
                    MediaType.APPLICATION_JSON_TYPE);
        }
    }

    @ServerExceptionMapper
    Response write(WireError error) {
        return error.response();
    }

    private static boolean isStandIn(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith(PREFIX);
    }
}
