package dev.maquette.product;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an iteration came to be. */
public enum IterationType {
    @JsonProperty("create")
    CREATE,
    @JsonProperty("edit")
    EDIT
}
