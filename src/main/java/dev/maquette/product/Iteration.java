package dev.maquette.product;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;

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
        String note,
        double durationSeconds,
        String parentId,
        ModelStats modelStats) {}
