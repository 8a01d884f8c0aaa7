package dev.maquette.provider.sandbox;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Errors in Tripo's envelope. */
final class TripoErrors {

    private TripoErrors() {}

    static WireError badKey() {
        return error(401, 2, "Authentication failed", "Check whether the API key is correct; it starts with tsk_.");
    }

    static WireError malformed() {
        return error(400, 1003, "The request body is malformed", "Send a JSON object.");
    }

    static WireError invalid(String parameter, String suggestion) {
        return error(400, 1004, "The parameter " + parameter + " is invalid", suggestion);
    }

    static WireError tooManyTasks() {
        return error(
                429, 2000, "You have exceeded the limit of generation", "Try again later.", Map.of("Retry-After", "1"));
    }

    static WireError unknownTask() {
        return error(404, 2001, "The task is not found", "Check the task id; a task belongs to one key.");
    }

    static WireError emptyFile() {
        return error(400, 2003, "The input file is empty", "Send the part file with its content.");
    }

    static WireError unsupportedFile() {
        return error(400, 2004, "The file type is not supported", "Give the part file a name and its content type.");
    }

    static WireError unfinishedTask() {
        return error(400, 2006, "The original task is not a success", "Wait until it is.");
    }

    static WireError refused() {
        return error(400, 2008, "The content violates the content policy", "Change the prompt.");
    }

    static WireError unknownModel(String model) {
        return error(400, 2017, "The model version " + model + " is invalid", "Check the list of models.");
    }

    static WireError unknownFile() {
        return error(404, 2019, "The file is not found", "Upload it first.");
    }

    static WireError internal() {
        return error(500, 1000, "Unknown error on server side", "Try again later.");
    }

    static WireError unavailable() {
        return error(503, 1000, "Service unavailable", "Try again later.");
    }

    private static WireError error(int status, int code, String message, String suggestion) {
        return error(status, code, message, suggestion, Map.of());
    }

    private static WireError error(
            int status, int code, String message, String suggestion, Map<String, String> headers) {
        String requestId = UUID.randomUUID().toString();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", code);
        body.put("status", "error");
        body.put("message", message);
        body.put("suggestion", suggestion);
        body.put("request_id", requestId);
        Map<String, String> all = new HashMap<>(headers);
        all.put("X-Request-ID", requestId);
        all.put("X-Tripo-Trace-ID", requestId);
        return new WireError(status, WireJson.SNAKE.write(body), all);
    }
}
