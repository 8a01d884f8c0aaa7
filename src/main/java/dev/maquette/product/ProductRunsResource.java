package dev.maquette.product;

import dev.maquette.http.IdempotencyKey;
import dev.maquette.http.Preference;
import dev.maquette.http.WorkspaceName;
import dev.maquette.job.StartOfWork;
import dev.maquette.job.Submission;
import dev.maquette.job.Submitter;
import dev.maquette.security.CurrentCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;

/** The three calls that start a run. They answer before any provider is called. */
@Path("/product")
@RunOnVirtualThread
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

    /** The headers that every start of work knows. */
    public static class Headers {

        @HeaderParam(WorkspaceName.HEADER)
        @DefaultValue(WorkspaceName.DEFAULT)
        WorkspaceName workspace;

        @HeaderParam(IdempotencyKey.HEADER)
        IdempotencyKey idempotencyKey;

        @HeaderParam(Preference.HEADER)
        List<String> prefer;
    }

    @POST
    @Path("/create")
    public Response create(
            @BeanParam Headers headers, @Valid @NotNull(message = "must be there") CreateProduct request) {
        return start(headers, "create", CreateHandler.KIND, request, planner.create(request));
    }

    @POST
    @Path("/edit")
    public Response edit(@BeanParam Headers headers, @Valid @NotNull(message = "must be there") EditProduct request) {
        return start(headers, "edit", EditHandler.KIND, request, planner.edit(request));
    }

    @POST
    @Path("/trellis-only")
    public Response modelFromImages(
            @BeanParam Headers headers, @Valid @NotNull(message = "must be there") ModelFromImages request) {
        return start(headers, "trellis-only", ModelFromImagesHandler.KIND, request, planner.modelFromImages(request));
    }

    private Response start(
            Headers headers, String call, String kind, Object request, Function<ProductState, ProductRun> plan) {
        Workspace workspace = Workspace.of(caller.get(), headers.workspace);
        Submitter submitter = work.submitter(headers.idempotencyKey, "/product/" + call, workspace.name(), request);
        Submission submission = product.start(submitter, workspace, kind, plan);
        return work.answer(
                submission, Response.Status.ACCEPTED, Preference.of(headers.prefer), () -> store.status(workspace));
    }
}
