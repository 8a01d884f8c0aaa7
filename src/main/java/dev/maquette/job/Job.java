package dev.maquette.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A job as its record tells it. Fields that are not known yet are null.
 *
 * @param owner id of the caller who started it; nobody else may see it
 * @param workspace the state document that it works on
 * @param progress percent, 0..100
 * @param attempts how often a worker began it
 * @param provider who does or did the paid work
 * @param costUsd estimate from the configured prices; null when no price is known
 * @param result what the feature returned, with links
 */
public record Job(
        String id,
        String kind,
        String owner,
        String workspace,
        String requestId,
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
        BigDecimal costUsd) {}
