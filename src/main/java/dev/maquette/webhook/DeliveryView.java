package dev.maquette.webhook;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery as the owner of its endpoint sees it. */
@Schema(name = "WebhookDelivery")
record DeliveryView(
        @Schema(description = "The header `webhook-id`, the same in all attempts")
        String id,

        @Schema(nullable = true) String jobId,

        @Schema(description = "`job.succeeded`, `job.failed`, `job.cancelled` or `ping`")
        String type,

        DeliveryStatus status,
        int attempts,
        @Schema(nullable = true) Instant nextAttemptAt,

        @Schema(nullable = true, description = "Status of the last answer")
        Integer lastStatus,

        @Schema(nullable = true, description = "Why there was no answer")
        String lastError,

        Instant createdAt,
        @Schema(nullable = true) Instant lastAttemptAt,
        @Schema(nullable = true) Instant completedAt) {

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.jobId(),
                delivery.type().word(),
                delivery.status(),
                delivery.attempts(),
                delivery.nextAttemptAt(),
                delivery.lastStatus(),
                delivery.lastError(),
                delivery.createdAt(),
                delivery.lastAttemptAt(),
                delivery.completedAt());
    }

    @Schema(name = "WebhookDeliveries")
    record Page(List<DeliveryView> deliveries) {}
}
