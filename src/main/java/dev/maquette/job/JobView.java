package dev.maquette.job;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.http.Workspace;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A job as clients see it. */
@Schema(name = "Job")
public record JobView(
        String id,
        String kind,

        @Schema(
                description =
                        "What it works on: the `X-Workspace` of a product or a package, the `task_id` of a single step, the"
                                + " project of a render")
        String workspace,

        JobStatus status,
        @Schema(nullable = true) String stage,
        int progress,
        @Schema(nullable = true) String message,
        @Schema(nullable = true) FailureCode errorCode,
        @Schema(nullable = true) String errorMessage,
        int attempts,
        @Schema(nullable = true) String provider,
        @Schema(nullable = true) String providerJobId,
        Instant createdAt,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant completedAt,

        @Schema(implementation = Object.class, nullable = true)
        JsonNode result,

        @Schema(nullable = true) BigDecimal costUsd) {

    static JobView of(Job job) {
        return new JobView(
                job.id(),
                job.kind(),
                new Workspace(job.workspace()).nameFor(job.owner()),
                job.status(),
                job.stage(),
                job.progress(),
                job.message(),
                job.errorCode(),
                job.errorMessage(),
                job.attempts(),
                job.provider(),
                job.providerJobId(),
                job.createdAt(),
                job.startedAt(),
                job.completedAt(),
                job.result(),
                job.costUsd());
    }
}
