package dev.maquette.packaging;

import dev.maquette.http.Workspace;
import dev.maquette.http.WorkspaceName;
import dev.maquette.job.CancelAnswer;
import dev.maquette.job.EventFeed;
import dev.maquette.packaging.shape.PackageDimensions;
import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.PackageType;
import dev.maquette.security.CurrentCaller;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The package of a workspace: which one is shown, in which size, and how far its artwork is. */
@Path("/packaging")
@Tag(name = "Packaging", description = "A box or a cylinder with artwork on every panel")
public class PackagingResource {

    private final Packaging packaging;
    private final PackagingStore store;
    private final EventFeed events;
    private final CurrentCaller caller;

    PackagingResource(Packaging packaging, PackagingStore store, EventFeed events, CurrentCaller caller) {
        this.packaging = packaging;
        this.store = store;
        this.events = events;
        this.caller = caller;
    }

    @GET
    @Path("/state")
    @RunOnVirtualThread
    @Operation(operationId = "getPackaging", summary = "The whole document")
    @APIResponseSchema(PackagingDocument.class)
    public PackagingDocument state(
            @HeaderParam(WorkspaceName.HEADER) @DefaultValue(WorkspaceName.DEFAULT) WorkspaceName name) {
        return PackagingDocument.of(store.state(workspace(name)));
    }

    /** Sent as it is stored; whoever polls costs one read of a small key. */
    @GET
    @Path("/status")
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(operationId = "getPackagingStatus", summary = "The small status document, for polling")
    @APIResponseSchema(PackagingStatus.class)
    public String status(@HeaderParam(WorkspaceName.HEADER) @DefaultValue(WorkspaceName.DEFAULT) WorkspaceName name) {
        return store.status(workspace(name));
    }

    /** The present status and every change of the document, or from {@code Last-Event-ID} on. */
    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(
            operationId = "followPackaging",
            summary = "The present status and every change, as server-sent events",
            description = "Each event is named `generating`, `idle` or `error`; `Last-Event-ID` resumes without a gap.")
    @APIResponse(
            responseCode = "200",
            description = "The `data` of each event",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = PackagingStatus.class)))
    public Multi<OutboundSseEvent> events(
            @HeaderParam(WorkspaceName.HEADER) @DefaultValue(WorkspaceName.DEFAULT) WorkspaceName name,
            @HeaderParam("Last-Event-ID") String lastEventId,
            @Context Sse sse) {
        return events.followState(sse, store.eventsKey(workspace(name)), lastEventId);
    }

    /** @param dimensions as they are from now on, in millimetres */
    public record Updated(String status, PackageType packageType, PackageDimensions dimensions) {}

    @POST
    @Path("/update-dimensions")
    @RunOnVirtualThread
    @Operation(
            operationId = "updateDimensions",
            summary = "Show a package of this type and size",
            description = "Each type keeps its own size and textures; what is being made goes on.")
    public Updated updateDimensions(
            @HeaderParam(WorkspaceName.HEADER) @DefaultValue(WorkspaceName.DEFAULT) WorkspaceName name,
            @Valid @NotNull(message = "must be there") UpdateDimensions request) {
        PackageShape shape = request.dimensions().of(request.packageType(), "dimensions");
        packaging.show(workspace(name), shape);
        return new Updated("updated", shape.type(), shape.dimensions());
    }

    @POST
    @Path("/reset-current-shape")
    @RunOnVirtualThread
    @Operation(
            operationId = "resetShape",
            summary = "The shown type as it was in the beginning",
            description = "The other type stays. Flags of runs that were lost are cleared.")
    public PackagingDocument reset(
            @HeaderParam(WorkspaceName.HEADER) @DefaultValue(WorkspaceName.DEFAULT) WorkspaceName name) {
        return PackagingDocument.of(packaging.reset(workspace(name)));
    }

    @POST
    @Path("/clear")
    @RunOnVirtualThread
    @Operation(operationId = "clearPackaging", summary = "Start afresh; what is being made is cancelled")
    public PackagingDocument clear(
            @HeaderParam(WorkspaceName.HEADER) @DefaultValue(WorkspaceName.DEFAULT) WorkspaceName name) {
        return PackagingDocument.of(packaging.clear(workspace(name)));
    }

    @POST
    @Path("/cancel")
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(operationId = "cancelPackaging", summary = "Stop all that is being made")
    @APIResponseSchema(
            value = CancelAnswer.class,
            responseCode = "202",
            responseDescription = "What the cancel achieved")
    public Response cancel(@HeaderParam(WorkspaceName.HEADER) @DefaultValue(WorkspaceName.DEFAULT) WorkspaceName name) {
        return Response.accepted(new CancelAnswer(packaging.cancel(workspace(name))))
                .build();
    }

    private Workspace workspace(WorkspaceName name) {
        return Workspace.of(caller.get(), name);
    }
}
