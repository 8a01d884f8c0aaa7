package dev.maquette.render;

import dev.maquette.job.FailureCode;
import dev.maquette.job.Job;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a picture is.
 *
 * @param status {@code queued processing completed failed}
 * @param progress percent
 */
public record RenderStatus(
        String jobId,
        String status,
        @Schema(nullable = true) String stage,
        int progress,
        @Schema(nullable = true) String resultUrl,
        @Schema(nullable = true) FailureCode errorCode,
        @Schema(nullable = true) String errorMessage,
        Instant createdAt,
        @Schema(nullable = true) Instant completedAt) {

    /** @param resultUrl null as long as there is no result */
    static RenderStatus of(Job job, String resultUrl) {
        String word =
                switch (job.status()) {
                    case QUEUED -> "queued";
                    case RUNNING -> "processing";
                    case SUCCEEDED -> "completed";
                    case FAILED, CANCELLED -> "failed";
                };
        return new RenderStatus(
                job.id(),
                word,
                job.stage(),
                job.progress(),
                resultUrl,
                job.errorCode(),
                job.errorMessage(),
                job.createdAt(),
                job.completedAt());
    }
}
