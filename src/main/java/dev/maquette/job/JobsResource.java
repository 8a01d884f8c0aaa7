package dev.maquette.job;

import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;
import dev.maquette.security.CurrentCaller;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The jobs of every feature, each caller's own; an admin may ask for any by its id. */
@Path("/jobs")
@Tag(name = "Jobs", description = "Everything that runs or ran, the caller's own")
public class JobsResource {

    private final Jobs jobs;
    private final JobList list;
    private final EventFeed events;
    private final CurrentCaller caller;

    JobsResource(Jobs jobs, JobList list, EventFeed events, CurrentCaller caller) {
        this.jobs = jobs;
        this.list = list;
        this.events = events;
        this.caller = caller;
    }

    /** Newest first. {@code cursor} is the {@code next_cursor} of the page before. */
    @GET
    @RunOnVirtualThread
    @Operation(operationId = "listJobs", summary = "Newest first, in pages")
    public JobList.Page list(
            @QueryParam("kind") String kind,
            @Parameter(schema = @Schema(implementation = JobStatus.class)) @QueryParam("status") String status,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "The `next_cursor` of the page before") @QueryParam("cursor") String cursor) {
        return list.page(caller.get().id(), kind, parsed(status), limit, cursor);
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    @Operation(operationId = "getJob", summary = "One job")
    public JobView job(@RestPath String id) {
        return JobView.of(own(id));
    }

    @GET
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(
            operationId = "followJob",
            summary = "Every change of a job until its end, as server-sent events",
            description =
                    "The stream ends with `succeeded`, `failed` or `cancelled`; `Last-Event-ID` resumes without a gap.")
    @APIResponse(
            responseCode = "200",
            description = "The `data` of each event",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = JobView.class)))
    public Multi<OutboundSseEvent> events(
            @RestPath String id, @HeaderParam("Last-Event-ID") String lastEventId, @Context Sse sse) {
        return events.followJob(sse, own(id), lastEventId);
    }

    @POST
    @Path("/{id}/cancel")
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(operationId = "cancelJob", summary = "Stop a job")
    @APIResponseSchema(
            value = CancelAnswer.class,
            responseCode = "202",
            responseDescription = "What the cancel achieved")
    public Response cancel(@RestPath String id) {
        own(id);
        return Response.accepted(new CancelAnswer(jobs.cancel(id))).build();
    }

    private Job own(String id) {
        return jobs.find(caller.get(), id)
                .orElseThrow(() -> new ApiException(ErrorCode.JOB_NOT_FOUND, "There is no job with this id."));
    }

    private static JobStatus parsed(String status) {
        if (status == null || status.isEmpty()) {
            return null;
        }
        try {
            return JobStatus.valueOf(status.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ApiException.invalid("status", "must be one of queued, running, succeeded, failed, cancelled");
        }
    }
}
