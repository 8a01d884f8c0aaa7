package dev.maquette.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What became of an attempt, as {@code finish.lua} takes it.
 *
 * @param delay milliseconds until the next attempt of what stays pending
 * @param lastStatus null when there was no answer
 * @param lastError null when there was one
 * @param seconds for which an ended delivery is kept
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttemptReport(
        String id,
        String endpoint,
        DeliveryStatus status,
        long delay,
        Integer lastStatus,
        String lastError,
        long seconds,
        int parallel) {}
