package dev.maquette.product;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The product of one workspace: what it is, how it came to be, and what is being done to it. {@code iterations} is the line
 * from the first iteration to the one that the state shows; {@code otherIterations} are all that a rewind or a new creation
 * left behind.
 *
 * @param prompt the description that the shown line began with
 * @param latestInstruction what made the shown iteration, null when there is none
 * @param progress percent of the run that {@code jobId} names
 * @param generationStartedAt null when nothing runs
 * @param lastError why the last run failed, null when it did not
 */
@RegisterForReflection
public record ProductState(
        @Schema(nullable = true) String prompt,
        @Schema(nullable = true) String latestInstruction,
        ProductMode mode,
        Phase status,
        int progress,
        String message,
        boolean inProgress,
        @Schema(nullable = true) Instant generationStartedAt,
        int imageCount,
        List<String> images,
        TrellisOutput trellisOutput,
        List<Iteration> iterations,
        List<Iteration> otherIterations,
        @Schema(nullable = true) String lastError,
        @Schema(nullable = true) LastRequest lastRequest,
        Instant createdAt,
        Instant updatedAt,
        Map<String, String> exportFiles,
        @Schema(nullable = true) String jobId) {

    static ProductState fresh(Instant now, int imageCount) {
        return new ProductState(
                null,
                null,
                ProductMode.IDLE,
                Phase.IDLE,
                0,
                "Describe a product to begin.",
                false,
                null,
                imageCount,
                List.of(),
                TrellisOutput.NONE,
                List.of(),
                List.of(),
                null,
                null,
                now,
                now,
                Map.of(),
                null);
    }

    /** The iteration that is shown, or null. */
    Iteration current() {
        return iterations.isEmpty() ? null : iterations.getLast();
    }

    Draft draft() {
        return new Draft(this);
    }
}
