package dev.maquette.webhook;

import java.time.Instant;
import java.util.Map;

/**
 * One message on its way to one endpoint. Fields that are not known are null.
 *
 * @param id the same in all attempts; who receives it twice tells so by it
 * @param attempts that were begun
 * @param lastStatus of the last answer
 * @param lastError why there was no answer
 */
record Delivery(
        String id,
        String owner,
        String endpoint,
        EventType type,
        String jobId,
        String body,
        DeliveryStatus status,
        int attempts,
        Instant nextAttemptAt,
        Integer lastStatus,
        String lastError,
        Instant createdAt,
        Instant lastAttemptAt,
        Instant completedAt) {

    static Delivery read(Map<String, String> fields) {
        return new Delivery(
                fields.get("id"),
                fields.get("owner"),
                fields.get("endpoint"),
                EventType.of(fields.get("type")),
                fields.get("job_id"),
                fields.get("body"),
                DeliveryStatus.of(fields.get("status")),
                Integer.parseInt(fields.get("attempts")),
                instant(fields.get("next_attempt_at")),
                fields.containsKey("last_status") ? Integer.valueOf(fields.get("last_status")) : null,
                fields.get("last_error"),
                instant(fields.get("created_at")),
                instant(fields.get("last_attempt_at")),
                instant(fields.get("completed_at")));
    }

    private static Instant instant(String milliseconds) {
        return milliseconds == null ? null : Instant.ofEpochMilli(Long.parseLong(milliseconds));
    }
}
