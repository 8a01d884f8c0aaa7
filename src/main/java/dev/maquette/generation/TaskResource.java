package dev.maquette.generation;

import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;
import dev.maquette.job.Job;
import dev.maquette.job.Jobs;
import dev.maquette.security.CurrentCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
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
    private final ResultReader reader;
    private final CurrentCaller caller;

    TaskResource(Jobs jobs, ResultStorage results, ResultReader reader, CurrentCaller caller) {
        this.jobs = jobs;
        this.results = results;
        this.reader = reader;
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
        Job job = jobs.find(caller.get(), id).orElseThrow(TaskResource::unknown);
        GenerationKind kind = GenerationKind.ofJob(job.kind()).orElseThrow(TaskResource::unknown);
        if (service != null && !service.equals(kind.service().id())) {
            throw ApiException.invalid("service", "must be " + kind.service().id() + " for a task of " + kind.call());
        }
        List<String> urls = reader.files(job).stream().map(results::url).toList();
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

    private static ApiException unknown() {
        return new ApiException(ErrorCode.JOB_NOT_FOUND, "There is no task with this id.");
    }
}
