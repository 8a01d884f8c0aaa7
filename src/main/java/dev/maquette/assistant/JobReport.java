package dev.maquette.assistant;

import dev.maquette.job.FailureCode;
import dev.maquette.job.JobStatus;
import dev.maquette.job.JobView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A job as assistants see it. What it made is shown by the tool of its kind.
 *
 * @param progress percent
 * @param errorMessage why it failed, null when it did not
 */
@RegisterForReflection
record JobReport(
        String jobId,
        String kind,
        JobStatus status,
        String stage,
        int progress,
        String message,
        FailureCode errorCode,
        String errorMessage,
        Instant createdAt,
        Instant completedAt,
        BigDecimal costUsd) {

    static JobReport of(JobView job) {
        return new JobReport(
                job.id(),
                job.kind(),
                job.status(),
                job.stage(),
                job.progress(),
                job.message(),
                job.errorCode(),
                job.errorMessage(),
                job.createdAt(),
                job.completedAt(),
                job.costUsd());
    }
}
