package dev.maquette.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;

/** A job as clients see it. */
public record JobView(
        String id,
        String kind,
        JobStatus status,
        String stage,
        int progress,
        String message,
        FailureCode errorCode,
        String errorMessage,
        int attempts,
        String provider,
        String providerJobId,
        Instant createdAt,
        Instant startedAt,
        Instant completedAt,
        JsonNode result,
        BigDecimal costUsd) {

    static JobView of(Job job) {
        return new JobView(
                job.id(),
                job.kind(),
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
