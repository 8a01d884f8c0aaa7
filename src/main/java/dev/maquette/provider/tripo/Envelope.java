package dev.maquette.provider.tripo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Objects;

/**
 * What all answers of Tripo come in.
 *
 * @param code 0 for success, also beside a good HTTP status
 * @param data the answer itself; a missing node without one
 */
record Envelope(
        @JsonProperty("code") int code,
        @JsonProperty("message") String message,
        @JsonProperty("suggestion") String suggestion,
        @JsonProperty("data") JsonNode data) {

    Envelope {
        data = Objects.requireNonNullElse(data, MissingNode.getInstance());
    }

    /** A string of the data; empty when it is missing. */
    String text(String field) {
        return data.path(field).asText("").strip();
    }
}
