package dev.maquette.packaging;

import dev.maquette.http.Workspace;
import dev.maquette.http.WorkspaceStartHeaders;
import dev.maquette.job.StartOfWork;
import dev.maquette.job.Submission;
import dev.maquette.job.Submitter;
import dev.maquette.packaging.shape.Panel;
import dev.maquette.security.CurrentCaller;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The two calls that start a generation. They answer before any provider is called. */
@Path("/packaging/panels")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Packaging")
public class PackagingRunsResource {

    private final Packaging packaging;
    private final PackagingStore store;
    private final RunPlanner planner;
    private final StartOfWork work;
    private final CurrentCaller caller;

    PackagingRunsResource(
            Packaging packaging, PackagingStore store, RunPlanner planner, StartOfWork work, CurrentCaller caller) {
        this.packaging = packaging;
        this.store = store;
        this.planner = planner;
        this.work = work;
        this.caller = caller;
    }

    /** The answer to a single generation. */
    @RegisterForReflection
    public record PanelStarted(String status, Panel panelId, String message) {

        static PanelStarted of(PanelsRun run) {
            Panel panel = run.panelIds().getFirst();
            return new PanelStarted("generating", panel, "The " + panel.id() + " is being made.");
        }
    }

    /** The answer to a bulk generation. */
    @RegisterForReflection
    public record PanelsStarted(String status, List<Panel> panelIds, String message, int totalPanels) {

        static PanelsStarted of(PanelsRun run) {
            int panels = run.panels().size();
            return new PanelsStarted("generating", run.panelIds(), panels + " panels are being made.", panels);
        }
    }

    @POST
    @Path("/generate")
    @Operation(
            operationId = "generatePanel",
            summary = "The artwork of one panel",
            description = "A panel that has a texture is made anew from it. Several panels may be made side by side.")
    @APIResponseSchema(value = PanelStarted.class, responseCode = "202", responseDescription = "Accepted")
    public Response panel(
            @BeanParam WorkspaceStartHeaders headers,
            @Valid @NotNull(message = "must be there") GeneratePanel request) {
        return start(headers, "generate", PanelHandler.KIND, request, planner.panel(request), PanelStarted::of);
    }

    @POST
    @Path("/generate-all")
    @Operation(
            operationId = "generatePanels",
            summary = "The artwork of many panels that belong together",
            description =
                    "First a mock-up of the whole package, then all panels by it; they appear together, at the end.")
    @APIResponseSchema(value = PanelsStarted.class, responseCode = "202", responseDescription = "Accepted")
    public Response panels(
            @BeanParam WorkspaceStartHeaders headers,
            @Valid @NotNull(message = "must be there") GeneratePanels request) {
        return start(headers, "generate-all", BulkHandler.KIND, request, planner.panels(request), PanelsStarted::of);
    }

    private Response start(
            WorkspaceStartHeaders headers,
            String call,
            String kind,
            Object request,
            Function<PackagingState, PanelsRun> plan,
            Function<PanelsRun, Object> answer) {
        Workspace workspace = Workspace.of(caller.get(), headers.workspace());
        Submitter submitter = work.submitter(headers, "/packaging/panels/" + call, workspace.name(), request);
        Submission submission = packaging.start(submitter, workspace, kind, plan, answer);
        return work.answer(
                submission,
                Response.Status.ACCEPTED,
                headers.preference(),
                _ -> PackagingDocument.of(store.state(workspace)));
    }
}
