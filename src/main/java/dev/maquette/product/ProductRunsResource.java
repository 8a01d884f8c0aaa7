package dev.maquette.product;

import dev.maquette.http.Workspace;
import dev.maquette.http.WorkspaceStartHeaders;
import dev.maquette.job.StartOfWork;
import dev.maquette.job.Submission;
import dev.maquette.job.Submitter;
import dev.maquette.security.CurrentCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The three calls that start a run. They answer before any provider is called. */
@Path("/product")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Product")
public class ProductRunsResource {

    private final Product product;
    private final ProductStore store;
    private final RunPlanner planner;
    private final StartOfWork work;
    private final CurrentCaller caller;

    ProductRunsResource(
            Product product, ProductStore store, RunPlanner planner, StartOfWork work, CurrentCaller caller) {
        this.product = product;
        this.store = store;
        this.planner = planner;
        this.work = work;
        this.caller = caller;
    }

    @POST
    @Path("/create")
    @Operation(operationId = "createProduct", summary = "A new product from words and, perhaps, pictures")
    @APIResponseSchema(
            value = ProductStatus.class,
            responseCode = "202",
            responseDescription = "Accepted: the status document")
    public Response create(
            @BeanParam WorkspaceStartHeaders headers,
            @Valid @NotNull(message = "must be there") CreateProduct request) {
        return start(headers, "create", CreateHandler.KIND, request, planner.create(request));
    }

    @POST
    @Path("/edit")
    @Operation(operationId = "editProduct", summary = "A change of the shown product, in words")
    @APIResponseSchema(
            value = ProductStatus.class,
            responseCode = "202",
            responseDescription = "Accepted: the status document")
    public Response edit(
            @BeanParam WorkspaceStartHeaders headers, @Valid @NotNull(message = "must be there") EditProduct request) {
        return start(headers, "edit", EditHandler.KIND, request, planner.edit(request));
    }

    @POST
    @Path("/trellis-only")
    @Operation(operationId = "modelFromImages", summary = "A model straight from pictures that are there already")
    @APIResponseSchema(
            value = ProductStatus.class,
            responseCode = "202",
            responseDescription = "Accepted: the status document")
    public Response modelFromImages(
            @BeanParam WorkspaceStartHeaders headers,
            @Valid @NotNull(message = "must be there") ModelFromImages request) {
        return start(headers, "trellis-only", ModelFromImagesHandler.KIND, request, planner.modelFromImages(request));
    }

    private Response start(
            WorkspaceStartHeaders headers,
            String call,
            String kind,
            Object request,
            Function<ProductState, ProductRun> plan) {
        Workspace workspace = Workspace.of(caller.get(), headers.workspace());
        Submitter submitter = work.submitter(headers, "/product/" + call, workspace.name(), request);
        Submission submission = product.start(submitter, workspace, kind, plan);
        return work.answer(submission, Response.Status.ACCEPTED, headers.preference(), _ -> store.status(workspace));
    }
}
