package dev.maquette.provider.sandbox;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Errors in OpenAI's shape. */
final class OpenAiErrors {

    private static final String INVALID_REQUEST = "invalid_request_error";

    private OpenAiErrors() {}

    static WireError noKey() {
        return error(
                401,
                INVALID_REQUEST,
                null,
                null,
                "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer"
                        + " auth (i.e. Authorization: Bearer YOUR_KEY).");
    }

    static WireError badKey() {
        return error(401, INVALID_REQUEST, null, "invalid_api_key", "Incorrect API key provided.");
    }

    static WireError unknownModel(String model) {
        return error(
                404,
                INVALID_REQUEST,
                null,
                "model_not_found",
                "The model '%s' does not exist or you do not have access to it.".formatted(model));
    }

    static WireError notJson() {
        return invalid(null, null, "We could not parse the JSON body of your request.");
    }

    static WireError unknownParameter(String name) {
        return invalid(name, "unknown_parameter", "Unknown parameter: '%s'.".formatted(name));
    }

    static WireError missing(String name) {
        return invalid(name, "missing_required_parameter", "Missing required parameter: '%s'.".formatted(name));
    }

    static WireError wrongType(String name, String expected, String got) {
        return invalid(
                name,
                "invalid_type",
                "Invalid type for '%s': expected %s, but got %s instead.".formatted(name, expected, got));
    }

    static WireError unsupportedValue(String name, String value, Collection<String> supported) {
        String values = supported.stream().sorted().map("'%s'"::formatted).collect(Collectors.joining(", "));
        return invalid(
                name, "invalid_value", "Invalid value: '%s'. Supported values are: %s.".formatted(value, values));
    }

    static WireError outOfRange(String name, int value, int least, int most) {
        return invalid(
                name,
                value < least ? "integer_below_min_value" : "integer_above_max_value",
                "Invalid '%s': expected a value from %d to %d, but got %d instead."
                        .formatted(name, least, most, value));
    }

    static WireError tooLong(String name, int most, int got) {
        return invalid(
                name,
                "string_above_max_length",
                "Invalid '%s': string too long. Expected a string with maximum length %d, but got %d instead."
                        .formatted(name, most, got));
    }

    static WireError tooManyPictures(String name, int most, int got) {
        return invalid(
                name,
                "array_above_max_length",
                "Invalid '%s': array too long. Expected an array with maximum length %d, but got %d instead."
                        .formatted(name, most, got));
    }

    static WireError unsupportedType(String name, String contentType) {
        return invalid(
                name,
                contentType == null ? "missing_file_mimetype" : "unsupported_file_mimetype",
                "Invalid file '%s': unsupported mimetype ('%s'). Supported file formats are 'image/jpeg', 'image/png',"
                                .formatted(name, contentType == null ? "application/octet-stream" : contentType)
                        + " and 'image/webp'.");
    }

    static WireError unreadable(String name) {
        return invalid(name, "invalid_image_file", "Invalid image file or mode for '%s'.".formatted(name));
    }

    static WireError invalid(String name, String code, String message) {
        return error(400, INVALID_REQUEST, name, code, message);
    }

    /** @param stage {@code input} or {@code output} */
    static WireError moderated(String stage) {
        Map<String, Object> error = body(
                "image_generation_user_error",
                null,
                "moderation_blocked",
                "Your request was rejected by the safety system. safety_violations=[violence].");
        error.put("moderation_details", Map.of("categories", List.of("violence"), "moderation_stage", stage));
        return new WireError(400, WireJson.SNAKE.write(Map.of("error", error)));
    }

    static WireError rateLimited() {
        return new WireError(
                429,
                document(
                        "requests",
                        null,
                        "rate_limit_exceeded",
                        "Rate limit reached for images per minute. Please try again in 1s."),
                Map.of("retry-after-ms", "1000", "Retry-After", "1"));
    }

    static WireError noCredit() {
        return error(
                429,
                "insufficient_quota",
                null,
                "insufficient_quota",
                "You exceeded your current quota, please check your plan and billing details.");
    }

    static WireError internal() {
        return error(
                500, "server_error", null, "server_error", "The server had an error while processing your request.");
    }

    static WireError overloaded() {
        return new WireError(
                503,
                document("service_unavailable_error", null, "server_is_overloaded", "The engine is overloaded."),
                Map.of("Retry-After", "1"));
    }

    private static WireError error(int status, String type, String param, String code, String message) {
        return new WireError(status, document(type, param, code, message));
    }

    private static String document(String type, String param, String code, String message) {
        return WireJson.SNAKE.write(Map.of("error", body(type, param, code, message)));
    }

    /** All four are always there, and may be null. */
    private static Map<String, Object> body(String type, String param, String code, String message) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message);
        error.put("type", type);
        error.put("param", param);
        error.put("code", code);
        return error;
    }
}
