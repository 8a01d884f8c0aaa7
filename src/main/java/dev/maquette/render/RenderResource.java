package dev.maquette.render;

import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;
import dev.maquette.http.StartHeaders;
import dev.maquette.http.limit.Limited;
import dev.maquette.job.EventFeed;
import dev.maquette.job.Job;
import dev.maquette.job.JobView;
import dev.maquette.job.Jobs;
import dev.maquette.job.StartOfWork;
import dev.maquette.job.Submission;
import dev.maquette.security.CurrentCaller;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.jboss.resteasy.reactive.RestPath;

/** A photo and a material become a finished picture. */
@Path("/render/jobs")
@Tag(name = "Render", description = "A photo of a wall in another material")
public class RenderResource {

    private final Renders renders;
    private final RenderStorage storage;
    private final Jobs jobs;
    private final StartOfWork work;
    private final EventFeed events;
    private final CurrentCaller caller;

    RenderResource(
            Renders renders,
            RenderStorage storage,
            Jobs jobs,
            StartOfWork work,
            EventFeed events,
            CurrentCaller caller) {
        this.renders = renders;
        this.storage = storage;
        this.jobs = jobs;
        this.work = work;
        this.events = events;
        this.caller = caller;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Limited("render")
    @Operation(operationId = "startRender", summary = "Paint the wall of a photo with a material")
    @APIResponseSchema(value = RenderStarted.class, responseCode = "201", responseDescription = "Accepted")
    public Response start(
            @BeanParam StartHeaders headers, @Valid @NotNull(message = "must be there") RenderRequest request) {
        Submission submission = renders.start(request, headers);
        return work.answer(submission, Response.Status.CREATED, headers.preference(), this::status);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(operationId = "getRender", summary = "How far a picture is, for polling")
    public RenderStatus status(@RestPath String id) {
        Job job = own(id);
        return RenderStatus.of(job, storage.url(job));
    }

    @GET
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(operationId = "followRender", summary = "Every step of a picture until its end, as server-sent events")
    @APIResponse(
            responseCode = "200",
            description = "The `data` of each event; its `message` says `Step 2/5: depth` and so on",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = JobView.class)))
    public Multi<OutboundSseEvent> events(
            @RestPath String id, @HeaderParam("Last-Event-ID") String lastEventId, @Context Sse sse) {
        return events.followJob(sse, own(id), lastEventId);
    }

    private Job own(String id) {
        return jobs.find(caller.get(), id)
                .filter(job -> job.kind().equals(RenderHandler.KIND))
                .orElseThrow(() -> new ApiException(ErrorCode.JOB_NOT_FOUND, "There is no render job with this id."));
    }
}
