package dev.maquette.http;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;

/**
 * The answer of {@code GET /health}.
 *
 * @param status {@code healthy} or {@code unhealthy}
 * @param checks by name, each with its {@code status}, {@code up} or {@code down}, and its own details
 */
@RegisterForReflection
record HealthReport(String status, Map<String, Map<String, Object>> checks) {

    boolean healthy() {
        return status.equals("healthy");
    }
}
