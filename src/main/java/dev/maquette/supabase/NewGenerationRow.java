package dev.maquette.supabase;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A row to begin with, which is pending; its fields are those of {@link GenerationRow}, and all but the first two may be
 * null.
 *
 * @param id made by whoever inserts the row and kept for the repeat, so that there never are two
 */
@RegisterForReflection
public record NewGenerationRow(
        UUID id,
        String taskId,
        UUID userId,
        String prompt,
        String style,
        String aiServiceTaskId,
        UUID sourceInputAssetId,
        UUID sourceConceptImageId,
        Map<String, Object> metadata) {

    public NewGenerationRow {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(taskId, "taskId");
    }

    @JsonProperty
    RowStatus status() {
        return RowStatus.PENDING;
    }
}
