package dev.maquette.provider.fal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a request stands. There is no failed state: failures are completed too. */
record QueueStatus(
        @JsonProperty("status") String status,
        @JsonProperty("queue_position") Integer queuePosition,
        @JsonProperty("logs") List<LogLine> logs,
        @JsonProperty("error") JsonNode error,
        @JsonProperty("error_type") String errorType) {

    record LogLine(@JsonProperty("message") String message) {}

    String log() {
        return Stream.ofNullable(logs)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .map(LogLine::message)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    boolean failed() {
        return errorType != null || (error != null && !error.isNull());
    }

    String errorText() {
        if (error == null) {
            return "";
        }
        return error.isTextual() ? error.textValue() : error.toString();
    }
}
