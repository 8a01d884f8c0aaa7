package dev.maquette.http;

import dev.maquette.security.OpenToAll;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Tells whether the service can work, with what it looked at. */
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Health")
@OpenToAll
class HealthResource {

    private final ServiceChecks checks;

    HealthResource(ServiceChecks checks) {
        this.checks = checks;
    }

    /** 200 when all checks are up, else 503 with the same document. */
    @GET
    @RunOnVirtualThread
    @Operation(operationId = "getHealth", summary = "What works and what does not")
    @APIResponse(
            responseCode = "200",
            description = "All checks are up",
            content = @Content(schema = @Schema(implementation = HealthReport.class)))
    @APIResponse(
            responseCode = "503",
            description = "The same document when one is down",
            content = @Content(schema = @Schema(implementation = HealthReport.class)))
    public RestResponse<HealthReport> health() {
        var report = checks.run();
        return ResponseBuilder.create(report.healthy() ? Status.OK : Status.SERVICE_UNAVAILABLE, report)
                .header("Cache-Control", "no-store")
                .build();
    }
}
