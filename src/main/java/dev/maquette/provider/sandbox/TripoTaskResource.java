package dev.maquette.provider.sandbox;

import dev.maquette.security.OpenToAll;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Stands in for Tripo's tasks. */
@Path("/sandbox/tripo/v3")
@OpenToAll
@RunOnVirtualThread
class TripoTaskResource {

    private final TripoAccess access;
    private final TripoOrders orders;
    private final Workshop workshop;

    TripoTaskResource(TripoAccess access, TripoOrders orders, Workshop workshop) {
        this.access = access;
        this.orders = orders;
        this.workshop = workshop;
    }

    @POST
    @Path("generation/text-to-model")
    @Operation(hidden = true)
    public Response textToModel(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, byte[] body) {
        access.check(authorization);
        return judged(orders.fromText(body));
    }

    @POST
    @Path("generation/image-to-model")
    @Operation(hidden = true)
    public Response imageToModel(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, byte[] body) {
        access.check(authorization);
        return accepted(orders.fromImage(body));
    }

    @POST
    @Path("generation/multiview-to-model")
    @Operation(hidden = true)
    public Response multiviewToModel(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, byte[] body) {
        access.check(authorization);
        return accepted(orders.fromViews(body));
    }

    @POST
    @Path("models/import")
    @Operation(hidden = true)
    public Response importModel(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, byte[] body) {
        access.check(authorization);
        return accepted(orders.ofImport(body));
    }

    @POST
    @Path("models/texture")
    @Operation(hidden = true)
    public Response textureModel(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, byte[] body) {
        access.check(authorization);
        return judged(orders.ofTexture(body));
    }

    @GET
    @Path("tasks/{id}")
    @Operation(hidden = true)
    public Response task(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, String id, @Context UriInfo uri) {
        access.check(authorization);
        ModelWork work = workshop.find(id).orElseThrow(TripoErrors::unknownTask);
        if (workshop.pollFails(work)) {
            throw TripoErrors.internal();
        }
        String results = uri.getBaseUri().resolve("/sandbox/tripo/results").toString();
        return TripoAnswer.of(TripoTask.of(work, workshop.state(work), results));
    }

    private Response judged(Workshop.Order order) {
        if (workshop.promptFault(order).isPresent()) {
            throw TripoErrors.refused();
        }
        return accepted(order);
    }

    private Response accepted(Workshop.Order order) {
        workshop.submissionFault(order).ifPresent(fault -> {
            throw refusal(fault);
        });
        ModelWork work = workshop.accept(order, PaidCall.TASKS);
        return TripoAnswer.of(Map.of("task_id", work.id(), "type", work.endpoint(), "status", "queued"));
    }

    private static WireError refusal(Fault fault) {
        return switch (fault) {
            case SUBMIT_429 -> TripoErrors.tooManyTasks();
            case SUBMIT_503 -> TripoErrors.unavailable();
            default -> TripoErrors.internal();
        };
    }
}
