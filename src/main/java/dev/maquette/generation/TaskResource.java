package dev.maquette.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;
import dev.maquette.job.Job;
import dev.maquette.job.JobStatus;
import dev.maquette.job.Jobs;
import dev.maquette.security.Caller;
import dev.maquette.security.CurrentCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** How far a task is. Asking reads its record and nothing else. */
@Path("/tasks")
@RunOnVirtualThread
@Tag(name = "Generation")
public class TaskResource {

    private final Jobs jobs;
    private final ResultStorage results;
    private final ObjectMapper json;
    private final CurrentCaller caller;

    TaskResource(Jobs jobs, ResultStorage results, ObjectMapper json, CurrentCaller caller) {
        this.jobs = jobs;
        this.results = results;
        this.json = json;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/status")
    @Operation(operationId = "getTaskStatus", summary = "How far a task is, for polling")
    public TaskStatus status(
            @RestPath String id,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"openai", "tripoai"}))
                    @QueryParam("service")
                    String service) {
        Caller reader = caller.get();
        Job job = (reader.admin() ? jobs.find(id) : jobs.find(reader.id(), id)).orElseThrow(TaskResource::unknown);
        GenerationKind kind = GenerationKind.ofJob(job.kind()).orElseThrow(TaskResource::unknown);
        if (service != null && !service.equals(kind.service().id())) {
            throw ApiException.invalid("service", "must be " + kind.service().id() + " for a task of " + kind.call());
        }
        List<String> urls = urls(job);
        return new TaskStatus(
                job.id(),
                TaskStatus.word(job.status()),
                urls.isEmpty() ? null : urls.getFirst(),
                urls,
                job.errorMessage(),
                job.errorCode(),
                job.progress(),
                job.stage());
    }

    private List<String> urls(Job job) {
        if (job.status() != JobStatus.SUCCEEDED) {
            return List.of();
        }
        try {
            return json.treeToValue(job.result(), GenerationResult.class).files().stream()
                    .map(results::url)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApiException unknown() {
        return new ApiException(ErrorCode.JOB_NOT_FOUND, "There is no task with this id.");
    }
}
