package dev.maquette.http.limit;

import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Endpoints with limits, and how an endpoint gets one. */
@Path("/limited")
class LimitedResource {

    record Order(@NotNull String prompt) {}

    @POST
    @Path("/orders")
    @Limited("test-order")
    @RunOnVirtualThread
    public Response order(@Valid Order order) {
        return switch (order.prompt()) {
            case "busy" -> throw new ApiException(ErrorCode.GENERATION_RUNNING, "A generation is running.");
            case "again" ->
                Response.accepted(order).header("Idempotency-Replayed", "true").build();
            default -> Response.accepted(order).build();
        };
    }

    @GET
    @Path("/orders")
    @Limited("test-order")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<String> events() {
        return Multi.createFrom().items("one", "two");
    }

    @POST
    @Path("/unlimited")
    @Limited("test-unlimited")
    @RunOnVirtualThread
    public Response unlimited() {
        return Response.noContent().build();
    }
}
