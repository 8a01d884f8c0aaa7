package dev.maquette.product;

import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;
import dev.maquette.http.Workspace;
import dev.maquette.http.WorkspaceName;
import dev.maquette.job.CancelAnswer;
import dev.maquette.job.EventFeed;
import dev.maquette.security.CurrentCaller;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The product of a workspace: what it is, how far a run is, and going back in its history. */
@Path("/product")
@Tag(name = "Product", description = "What a workspace shows, how far a run is, and its history")
public class ProductResource {

    private final Product product;
    private final ProductStore store;
    private final EventFeed events;
    private final CurrentCaller caller;

    ProductResource(Product product, ProductStore store, EventFeed events, CurrentCaller caller) {
        this.product = product;
        this.store = store;
        this.events = events;
        this.caller = caller;
    }

    @GET
    @RunOnVirtualThread
    @Operation(operationId = "getProduct", summary = "The whole state")
    @APIResponseSchema(ProductState.class)
    public ProductState state(
            @HeaderParam(WorkspaceName.HEADER) @DefaultValue(WorkspaceName.DEFAULT) WorkspaceName name) {
        return store.state(workspace(name));
    }

    /** Sent as it is stored; whoever polls costs one read of a small key. */
    @GET
    @Path("/status")
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(operationId = "getProductStatus", summary = "The small status document, for polling")
    @APIResponseSchema(ProductStatus.class)
    public String status(@HeaderParam(WorkspaceName.HEADER) @DefaultValue(WorkspaceName.DEFAULT) WorkspaceName name) {
        return store.status(workspace(name));
    }

    /** The present status and every change of it, or from {@code Last-Event-ID} on. */
    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(
            operationId = "followProduct",
            summary = "The present status and every change of it, as server-sent events",
            description = "Each event is named after its status; `Last-Event-ID` resumes without a gap.")
    @APIResponse(
            responseCode = "200",
            description = "The `data` of each event",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = ProductStatus.class)))
    public Multi<OutboundSseEvent> events(
            @HeaderParam(WorkspaceName.HEADER) @DefaultValue(WorkspaceName.DEFAULT) WorkspaceName name,
            @HeaderParam("Last-Event-ID") String lastEventId,
            @Context Sse sse) {
        return events.followState(sse, store.eventsKey(workspace(name)), lastEventId);
    }

    @POST
    @Path("/rewind/{index}")
    @RunOnVirtualThread
    @Operation(
            operationId = "rewindProduct",
            summary = "Back to an iteration of the shown line, counted from 0",
            description = "What it leaves behind stands in `other_iterations` and can be restored.")
    public Moved rewind(
            @HeaderParam(WorkspaceName.HEADER) @DefaultValue(WorkspaceName.DEFAULT) WorkspaceName name,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @RestPath String index) {
        return Moved.to(product.rewind(workspace(name), number(index)));
    }

    @POST
    @Path("/restore/{iteration}")
    @RunOnVirtualThread
    @Operation(operationId = "restoreIteration", summary = "To any iteration, by its id")
    public Moved restore(
            @HeaderParam(WorkspaceName.HEADER) @DefaultValue(WorkspaceName.DEFAULT) WorkspaceName name,
            @RestPath String iteration) {
        return Moved.to(product.restore(workspace(name), iteration));
    }

    @POST
    @Path("/cancel")
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(operationId = "cancelProduct", summary = "Stop the run")
    @APIResponseSchema(
            value = CancelAnswer.class,
            responseCode = "202",
            responseDescription = "What the cancel achieved")
    public Response cancel(@HeaderParam(WorkspaceName.HEADER) @DefaultValue(WorkspaceName.DEFAULT) WorkspaceName name) {
        return Response.accepted(new CancelAnswer(product.cancel(workspace(name))))
                .build();
    }

    @POST
    @Path("/clear")
    @RunOnVirtualThread
    @Operation(operationId = "clearProduct", summary = "Start afresh; a run is cancelled")
    public Cleared clear(@HeaderParam(WorkspaceName.HEADER) @DefaultValue(WorkspaceName.DEFAULT) WorkspaceName name) {
        return new Cleared("The product was cleared.", product.clear(workspace(name)));
    }

    @POST
    @Path("/recover")
    @RunOnVirtualThread
    @Operation(operationId = "recoverProduct", summary = "Free the workspace from a run that was lost")
    public Recovered recover(
            @HeaderParam(WorkspaceName.HEADER) @DefaultValue(WorkspaceName.DEFAULT) WorkspaceName name) {
        boolean recovered = product.recover(workspace(name));
        ProductState state = store.state(workspace(name));
        return new Recovered(recovered, state.inProgress(), product.active(state));
    }

    /** @param iterationIndex counted from 0 */
    public record Moved(String status, int iterationIndex, int totalIterations) {

        static Moved to(ProductState state) {
            int shown = state.iterations().size();
            return new Moved("rewound", shown - 1, shown);
        }
    }

    /** The answer to a clear. */
    public record Cleared(String message, ProductState state) {}

    /** @param recovered true only if a run was lost and could not be resumed */
    public record Recovered(boolean recovered, boolean inProgress, boolean hasActiveTasks) {}

    private Workspace workspace(WorkspaceName name) {
        return Workspace.of(caller.get(), name);
    }

    private static int number(String index) {
        try {
            return Integer.parseInt(index);
        } catch (NumberFormatException e) {
            throw new ApiException(ErrorCode.INVALID_ITERATION_INDEX, "The iteration index must be a whole number.");
        }
    }
}
