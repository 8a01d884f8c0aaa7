package dev.maquette.packaging;

import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;
import dev.maquette.http.Workspace;
import dev.maquette.http.WorkspaceName;
import dev.maquette.packaging.shape.PackageType;
import dev.maquette.packaging.shape.Panel;
import dev.maquette.security.CurrentCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The texture of one panel of the package that is shown. */
@Path("/packaging/panels")
@RunOnVirtualThread
@Tag(name = "Packaging")
public class PanelTextureResource {

    private final Packaging packaging;
    private final PackagingStore store;
    private final CurrentCaller caller;

    PanelTextureResource(Packaging packaging, PackagingStore store, CurrentCaller caller) {
        this.packaging = packaging;
        this.store = store;
        this.caller = caller;
    }

    /** Says what is being done, or has been done, to a panel. */
    public record PanelStatus(String status, Panel panelId) {}

    @GET
    @Path("/{id}/texture")
    @Operation(operationId = "getPanelTexture", summary = "The texture of a panel")
    @APIResponse(
            responseCode = "200",
            description = "The texture",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PanelTexture.class)))
    @APIResponse(
            responseCode = "202",
            description = "There is none yet, but it is being made",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PanelStatus.class)))
    public Response texture(
            @HeaderParam(WorkspaceName.HEADER) @DefaultValue(WorkspaceName.DEFAULT) WorkspaceName name,
            @Parameter(schema = @Schema(implementation = Panel.class)) @RestPath String id) {
        Panel panel = panel(id);
        PackagingState state = store.state(workspace(name));
        PackageType shown = state.packageType();
        PanelTexture texture = state.shown().panelTextures().get(panel);
        if (texture != null) {
            return Response.ok(texture).build();
        }
        if (state.generating(shown).contains(panel)) {
            return Response.accepted(new PanelStatus("generating", panel)).build();
        }
        throw new ApiException(ErrorCode.NOT_FOUND, "The panel " + panel.id() + " has no texture.");
    }

    @DELETE
    @Path("/{id}/texture")
    @Operation(operationId = "deletePanelTexture", summary = "Take the texture off a panel")
    public PanelStatus delete(
            @HeaderParam(WorkspaceName.HEADER) @DefaultValue(WorkspaceName.DEFAULT) WorkspaceName name,
            @Parameter(schema = @Schema(implementation = Panel.class)) @RestPath String id) {
        Panel panel = panel(id);
        packaging.removeTexture(workspace(name), panel);
        return new PanelStatus("deleted", panel);
    }

    private Workspace workspace(WorkspaceName name) {
        return Workspace.of(caller.get(), name);
    }

    private static Panel panel(String id) {
        return Panel.of(id)
                .orElseThrow(() -> ApiException.invalid(
                        "panel_id",
                        "must be one of "
                                + Arrays.stream(Panel.values()).map(Panel::id).collect(Collectors.joining(", "))));
    }
}
