package dev.maquette.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Tells whether the service can work, with what it looked at. */
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
class HealthResource {

    private final ServiceChecks checks;

    HealthResource(ServiceChecks checks) {
        this.checks = checks;
    }

    /** 200 when all checks are up, else 503 with the same document. */
    @GET
    @RunOnVirtualThread
    public RestResponse<HealthReport> health() {
        var report = checks.run();
        return ResponseBuilder.create(report.healthy() ? Status.OK : Status.SERVICE_UNAVAILABLE, report)
                .header("Cache-Control", "no-store")
                .build();
    }
}
