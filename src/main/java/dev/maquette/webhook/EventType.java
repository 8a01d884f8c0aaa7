package dev.maquette.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.stream.Stream;

/** What an endpoint is told. */
@RegisterForReflection // stored as JSON
enum EventType {
    JOB_SUCCEEDED("job.succeeded"),
    JOB_FAILED("job.failed"),
    JOB_CANCELLED("job.cancelled"),
    /** Sent when somebody asks for it, to try an endpoint. */
    PING("ping");

    private final String word;

    EventType(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }

    /** @param status of an ended job */
    static EventType ofJob(String status) {
        return of("job." + status);
    }

    static EventType of(String word) {
        return Stream.of(values())
                .filter(type -> type.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no event " + word));
    }
}
