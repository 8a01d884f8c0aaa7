package dev.maquette.supabase;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import java.util.Objects;

/**
 * What a row becomes. Fields that are null stay as they are, metadata is replaced as a whole.
 *
 * @param status what the row is then; the same as before if only other fields change
 */
@RegisterForReflection
public record RowChange(
        RowStatus status,
        String assetUrl,
        String aiServiceTaskId,
        String aiProviderTaskId,
        Map<String, Object> metadata,
        String errorMessage) {

    public RowChange {
        Objects.requireNonNull(status, "status");
    }

    /** @param aiProviderTaskId the id of the work at the provider, or null as long as there is none */
    public static RowChange processing(String aiProviderTaskId) {
        return new RowChange(RowStatus.PROCESSING, null, null, aiProviderTaskId, null, null);
    }

    /** @param assetUrl where the result lies, without a signature */
    public static RowChange complete(String assetUrl) {
        return new RowChange(RowStatus.COMPLETE, Objects.requireNonNull(assetUrl, "assetUrl"), null, null, null, null);
    }

    /** @param errorMessage for the user */
    public static RowChange failed(String errorMessage) {
        return new RowChange(
                RowStatus.FAILED, null, null, null, null, Objects.requireNonNull(errorMessage, "errorMessage"));
    }
}
