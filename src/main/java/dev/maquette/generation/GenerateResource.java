package dev.maquette.generation;

import dev.maquette.http.StartHeaders;
import dev.maquette.http.limit.Limited;
import dev.maquette.job.StartOfWork;
import dev.maquette.job.Submission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.IntFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Single steps for apps that keep their own items. They answer before any provider is called. */
@Path("/generate")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Generation", description = "Single steps for apps that keep their own items")
public class GenerateResource {

    private final Tasks tasks;
    private final RunPlanner planner;
    private final TaskResource status;
    private final StartOfWork work;

    GenerateResource(Tasks tasks, RunPlanner planner, TaskResource status, StartOfWork work) {
        this.tasks = tasks;
        this.planner = planner;
        this.status = status;
        this.work = work;
    }

    @POST
    @Path("/image-to-image")
    @Limited("generate-image")
    @Operation(operationId = "imageToImage", summary = "Pictures made of a picture")
    @APIResponseSchema(value = TaskStarted.class, responseCode = "202", responseDescription = "Accepted")
    public Response imageToImage(
            @BeanParam StartHeaders headers, @Valid @NotNull(message = "must be there") ImageToImage call) {
        return start(GenerationKind.IMAGE_TO_IMAGE, headers, call, number -> planner.images(call, number));
    }

    @POST
    @Path("/text-to-model")
    @Limited("generate-model")
    @Operation(operationId = "textToModel", summary = "A model from words")
    @APIResponseSchema(value = TaskStarted.class, responseCode = "202", responseDescription = "Accepted")
    public Response textToModel(
            @BeanParam StartHeaders headers, @Valid @NotNull(message = "must be there") TextToModel call) {
        return start(GenerationKind.TEXT_TO_MODEL, headers, call, number -> planner.words(call, number));
    }

    @POST
    @Path("/image-to-model")
    @Limited("generate-model")
    @Operation(
            operationId = "imageToModel",
            summary = "A model from pictures",
            description = "Several pictures are the views of one object in the order front, left, back, right.")
    @APIResponseSchema(value = TaskStarted.class, responseCode = "202", responseDescription = "Accepted")
    public Response imageToModel(
            @BeanParam StartHeaders headers, @Valid @NotNull(message = "must be there") ImageToModel call) {
        return start(GenerationKind.IMAGE_TO_MODEL, headers, call, number -> planner.views(call, number));
    }

    @POST
    @Path("/sketch-to-model")
    @Limited("generate-model")
    @Operation(
            operationId = "sketchToModel",
            summary = "A model from a sketch",
            description = "With a prompt the sketch is made a picture first.")
    @APIResponseSchema(value = TaskStarted.class, responseCode = "202", responseDescription = "Accepted")
    public Response sketchToModel(
            @BeanParam StartHeaders headers, @Valid @NotNull(message = "must be there") SketchToModel call) {
        return start(GenerationKind.SKETCH_TO_MODEL, headers, call, number -> planner.sketch(call, number));
    }

    @POST
    @Path("/refine-model")
    @Limited("refine-model")
    @Operation(operationId = "refineModel", summary = "A new texture for a model")
    @APIResponseSchema(value = TaskStarted.class, responseCode = "202", responseDescription = "Accepted")
    public Response refineModel(
            @BeanParam StartHeaders headers, @Valid @NotNull(message = "must be there") RefineModel call) {
        return start(GenerationKind.REFINE_MODEL, headers, call, number -> planner.refinement(call, number));
    }

    private Response start(GenerationKind kind, StartHeaders headers, TaskCall call, IntFunction<TaskRun> plan) {
        Submission submission = tasks.start(kind, call, headers, plan);
        return work.answer(
                submission,
                Response.Status.ACCEPTED,
                headers.preference(),
                jobId -> status.status(jobId, kind.service().id()));
    }
}
