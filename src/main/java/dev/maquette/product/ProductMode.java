package dev.maquette.product;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is being done, or was done last: nothing yet, a creation or an edit. */
public enum ProductMode {
    @JsonProperty("idle")
    IDLE,
    @JsonProperty("create")
    CREATE,
    @JsonProperty("edit")
    EDIT;

    static ProductMode of(IterationType type) {
        return switch (type) {
            case CREATE -> CREATE;
            case EDIT -> EDIT;
        };
    }
}
