package dev.maquette.product;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The words of the status document. */
public enum Phase {
    @JsonProperty("idle")
    IDLE,
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("generating_images")
    GENERATING_IMAGES,
    @JsonProperty("generating_model")
    GENERATING_MODEL,
    @JsonProperty("complete")
    COMPLETE,
    @JsonProperty("error")
    ERROR;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
