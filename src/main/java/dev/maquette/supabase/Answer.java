package dev.maquette.supabase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.maquette.http.RetryAfter;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;

/** A whole answer, whatever its status. */
record Answer(int status, HttpHeaders headers, String body) {

    boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** How long it asks to wait; null when it says nothing, or nothing that makes sense. */
    Duration retryAfter(Clock clock) {
        return headers.firstValue("Retry-After")
                .flatMap(value -> RetryAfter.of(value, clock))
                .orElse(null);
    }

    /** The body as JSON; a missing node when it is none, as with the pages of gateways. */
    JsonNode json() {
        try {
            return SupabaseJson.MAPPER.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** Empty when the header is absent or no number. */
    OptionalLong number(String header) {
        try {
            return headers.firstValueAsLong(header);
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
