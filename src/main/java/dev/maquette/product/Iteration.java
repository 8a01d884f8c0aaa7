package dev.maquette.product;

import dev.maquette.provider.ModelStats;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One version of the product.
 *
 * @param images URLs of the views, the front first
 * @param note a remark for people, or null
 * @param durationSeconds from the request to the result
 * @param parentId the iteration that this one changed, null for a creation
 */
@RegisterForReflection
public record Iteration(
        String id,
        IterationType type,
        String prompt,
        List<String> images,
        TrellisOutput trellisOutput,
        Instant createdAt,
        @Schema(nullable = true) String note,
        double durationSeconds,
        @Schema(nullable = true) String parentId,
        ModelStats modelStats) {}
