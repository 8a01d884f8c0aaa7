package dev.maquette.provider.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;

/** Errors in fal's two shapes: lists from the models, one sentence with a type from the platform. */
final class FalErrors {

    /** One fault in the input, as the models' framework reports it. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Detail(List<Object> loc, String msg, String type, String url) {}

    private static final String HELP = "https://docs.fal.ai/errors#";

    private FalErrors() {}

    static WireError unauthenticated(String application) {
        return plain(
                401,
                "Cannot access application \"%s\". Authentication is required to access this application."
                        .formatted(application));
    }

    static WireError unknownApplication(String application) {
        return plain(404, "Application \"%s\" not found".formatted(application));
    }

    static WireError unknownRequest() {
        return plain(404, "Request not found");
    }

    static WireError unknownFile() {
        return plain(404, "Not Found");
    }

    static WireError stillRunning() {
        return plain(400, "Request is still in progress");
    }

    static WireError notJson() {
        return invalid(new Detail(List.of("body"), "JSON decode error", "json_invalid", null));
    }

    static WireError invalid(Detail... details) {
        return new WireError(422, document(details), Map.of("X-Fal-Retryable", "false"));
    }

    static Detail missing(String field) {
        return new Detail(List.of("body", field), "Field required", "missing", HELP + "missing");
    }

    static Detail unreachable(String field) {
        return new Detail(
                List.of("body", field),
                "Could not download the image.",
                "file_download_error",
                HELP + "file_download_error");
    }

    static Detail violated(TrellisInput.Violation violation) {
        return violated(violation.field(), violation.rule(), violation.message());
    }

    static Detail violated(String field, String rule, String message) {
        return new Detail(List.of("body", field), message, rule, null);
    }

    static Detail refused(String field) {
        return new Detail(
                List.of("body", field),
                "The content could not be processed because it was flagged by a content checker.",
                "content_policy_violation",
                HELP + "content_policy_violation");
    }

    static String document(Detail... details) {
        return WireJson.SNAKE.write(Map.of("detail", List.of(details)));
    }

    static WireError platform(int status, String type, String message) {
        return new WireError(
                status,
                WireJson.SNAKE.write(Map.of("detail", message, "error_type", type)),
                Map.of("X-Fal-Error-Type", type));
    }

    private static WireError plain(int status, String message) {
        return new WireError(status, WireJson.SNAKE.write(Map.of("detail", message)));
    }
}
