package dev.maquette.product;

import dev.maquette.job.StatusText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The small document that clients poll.
 *
 * @param progress percent
 * @param error the reason in words, null unless the status is {@code error}
 * @param modelFile URL of the model that is shown, null when there is none
 * @param previewImage URL of its first view
 */
@RegisterForReflection
public record ProductStatus(
        Phase status,
        int progress,
        String message,
        @Schema(nullable = true) String error,
        @Schema(nullable = true) String modelFile,
        @Schema(nullable = true) String previewImage,
        Instant updatedAt,
        @Schema(nullable = true) String jobId) {

    static ProductStatus of(ProductState state) {
        return new ProductStatus(
                state.status(),
                state.progress(),
                StatusText.of(state.message()),
                state.status() == Phase.ERROR ? StatusText.of(state.lastError()) : null,
                state.trellisOutput().modelFile(),
                state.images().isEmpty() ? null : state.images().getFirst(),
                state.updatedAt(),
                state.jobId());
    }
}
