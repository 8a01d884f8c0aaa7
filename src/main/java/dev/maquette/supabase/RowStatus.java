package dev.maquette.supabase;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import java.util.Set;

/** How far a row's work is; it only moves forward, which the tables watch over as well. */
@RegisterForReflection
public enum RowStatus {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("processing")
    PROCESSING,
    @JsonProperty("complete")
    COMPLETE,
    @JsonProperty("failed")
    FAILED;

    /** What a row may be when it becomes this. Pending and processing rows may learn more and stay what they are. */
    Set<RowStatus> predecessors() {
        return switch (this) {
            case PENDING -> Set.of(PENDING);
            case PROCESSING, COMPLETE, FAILED -> Set.of(PENDING, PROCESSING);
        };
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
