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

    enum Phase {
        QUEUED,
        /** Also every state that is not known: the work is paid for, and its own deadline ends the wait. */
        RUNNING,
        COMPLETED
    }

    record LogLine(@JsonProperty("message") String message) {}

    Phase phase() {
        return switch (Objects.requireNonNullElse(status, "")) {
            case "IN_QUEUE" -> Phase.QUEUED;
            case "COMPLETED" -> Phase.COMPLETED;
            default -> Phase.RUNNING;
        };
    }

    boolean isKnown() {
        return phase() != Phase.RUNNING || "IN_PROGRESS".equals(status);
    }

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
