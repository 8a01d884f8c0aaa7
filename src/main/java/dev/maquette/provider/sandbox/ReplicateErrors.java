package dev.maquette.provider.sandbox;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Errors in Replicate's shape (problem documents under the type of plain JSON). */
final class ReplicateErrors {

    /** @param type of the rule that is broken, as JSON Schema names it */
    @RegisterForReflection
    record InvalidField(String type, String field, String description) {}

    private ReplicateErrors() {}

    static WireError unauthenticated() {
        return problem(401, "Unauthenticated", "You did not pass a valid authentication token");
    }

    static WireError unknown() {
        return problem(404, "Not Found", "The requested resource could not be found.");
    }

    static WireError unknownVersion() {
        return problem(
                422,
                "Invalid version or not permitted",
                "The specified version does not exist (or perhaps you don't have permission to use it?)");
    }

    static WireError notJson() {
        return problem(400, "Bad Request", "The request body is not valid JSON.");
    }

    static WireError invalid(List<InvalidField> fields) {
        String detail = fields.stream()
                .map(field -> "- %s: %s\n".formatted(parent(field.field), field.description))
                .collect(Collectors.joining());
        return new WireError(
                422,
                WireJson.SNAKE.write(Map.of(
                        "title",
                        "Input validation failed",
                        "detail",
                        detail,
                        "status",
                        422,
                        "invalid_fields",
                        fields)));
    }

    static WireError throttled() {
        return new WireError(
                429,
                WireJson.SNAKE.write(Map.of(
                        "title", "Too Many Requests",
                        "detail", "Request was throttled. Your rate limit resets in ~1s.",
                        "status", 429)),
                Map.of("Retry-After", "1"));
    }

    static WireError internal() {
        return problem(500, "Internal Server Error", "Internal server error");
    }

    static WireError unavailable() {
        return problem(503, "Service Unavailable", "Service temporarily unavailable");
    }

    private static WireError problem(int status, String title, String detail) {
        return new WireError(status, WireJson.SNAKE.write(Map.of("title", title, "detail", detail, "status", status)));
    }

    private static String parent(String field) {
        return field.contains(".") ? field.substring(0, field.lastIndexOf('.')) : "(root)";
    }
}
