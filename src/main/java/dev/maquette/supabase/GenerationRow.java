package dev.maquette.supabase;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A row of {@link GenerationTable} as it is stored. What is not known is null.
 *
 * @param taskId the app's own id
 * @param userId who sees the row; null when the caller is no user of the project
 * @param assetUrl where the result lies, without a signature
 * @param aiServiceTaskId the id of the job
 * @param aiProviderTaskId the id of the work at the provider
 * @param metadata a JSON object
 */
@RegisterForReflection
public record GenerationRow(
        UUID id,
        String taskId,
        UUID userId,
        String prompt,
        String style,
        RowStatus status,
        String assetUrl,
        String aiServiceTaskId,
        String aiProviderTaskId,
        UUID sourceInputAssetId,
        UUID sourceConceptImageId,
        Map<String, Object> metadata,
        String errorMessage,
        Instant createdAt,
        Instant updatedAt) {}
