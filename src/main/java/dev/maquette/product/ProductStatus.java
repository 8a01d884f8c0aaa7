package dev.maquette.product;

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

    /** Keeps the document under 1 KB whatever a provider had to say. */
    private static final int LONGEST_TEXT = 240;

    static ProductStatus of(ProductState state) {
        return new ProductStatus(
                state.status(),
                state.progress(),
                shortened(state.message()),
                state.status() == Phase.ERROR ? shortened(state.lastError()) : null,
                state.trellisOutput().modelFile(),
                state.images().isEmpty() ? null : state.images().getFirst(),
                state.updatedAt(),
                state.jobId());
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
