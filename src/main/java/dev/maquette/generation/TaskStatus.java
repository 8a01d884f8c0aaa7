package dev.maquette.generation;

import dev.maquette.job.FailureCode;
import dev.maquette.job.JobStatus;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a task is.
 *
 * @param taskId the id that was polled
 * @param status {@code pending processing complete failed}
 * @param assetUrl the first of {@code assetUrls}
 * @param progress percent
 */
public record TaskStatus(
        String taskId,
        String status,
        @Schema(nullable = true) String assetUrl,
        List<String> assetUrls,
        @Schema(nullable = true) String error,
        @Schema(nullable = true) FailureCode errorCode,
        int progress,
        @Schema(nullable = true) String stage) {

    static String word(JobStatus status) {
        return switch (status) {
            case QUEUED -> "pending";
            case RUNNING -> "processing";
            case SUCCEEDED -> "complete";
            case FAILED, CANCELLED -> "failed";
        };
    }
}
