package dev.maquette.webhook;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * The body of a delivery, as Standard Webhooks advises it.
 *
 * @param timestamp when it happened
 * @param data JSON: what {@code GET /jobs/{id}} answers
 */
@RegisterForReflection
record Message(
        EventType type, Instant timestamp, @JsonRawValue String data) {}
