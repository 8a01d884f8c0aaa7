package dev.maquette.provider.sandbox;

import java.util.List;
import java.util.Map;

/** Errors in the shape of Google's APIs. */
final class GeminiErrors {

    private static final String HELP = "https://ai.google.dev/gemini-api/docs/rate-limits";

    private GeminiErrors() {}

    static WireError invalidArgument(String message) {
        return error(400, "INVALID_ARGUMENT", message, List.of());
    }

    /** A bad key is 400, not 401. */
    static WireError badKey() {
        Map<String, Object> reason = Map.of(
                "@type",
                "type.googleapis.com/google.rpc.ErrorInfo",
                "reason",
                "API_KEY_INVALID",
                "domain",
                "googleapis.com",
                "metadata",
                Map.of("service", "generativelanguage.googleapis.com"));
        return error(400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid API key.", List.of(reason));
    }

    static WireError noKey() {
        return error(
                403,
                "PERMISSION_DENIED",
                "Method doesn't allow unregistered callers (callers without established identity). Please use API Key"
                        + " or other form of API consumer identity to call this API.",
                List.of());
    }

    static WireError unknownModel(String model) {
        return error(
                404,
                "NOT_FOUND",
                "models/" + model + " is not found for API version v1beta, or is not supported for generateContent."
                        + " Call ListModels to see the list of available models and their supported methods.",
                List.of());
    }

    static WireError quota() {
        Map<String, Object> violation = Map.of(
                "quotaMetric", "generativelanguage.googleapis.com/generate_requests_per_model",
                "quotaId", "GenerateRequestsPerMinutePerProjectPerModel");
        return error(
                429,
                "RESOURCE_EXHAUSTED",
                "You exceeded your current quota. Please retry in 1s.",
                List.of(
                        Map.of(
                                "@type",
                                "type.googleapis.com/google.rpc.QuotaFailure",
                                "violations",
                                List.of(violation)),
                        Map.of("@type", "type.googleapis.com/google.rpc.Help", "links", List.of(Map.of("url", HELP))),
                        Map.of("@type", "type.googleapis.com/google.rpc.RetryInfo", "retryDelay", "1s")));
    }

    static WireError internal() {
        return error(500, "INTERNAL", "An internal error has occurred. Please retry.", List.of());
    }

    static WireError overloaded() {
        return error(503, "UNAVAILABLE", "The model is overloaded. Please try again later.", List.of());
    }

    static WireError deadlineExceeded() {
        return error(504, "DEADLINE_EXCEEDED", "Deadline expired before operation could complete.", List.of());
    }

    private static WireError error(int code, String status, String message, List<Map<String, Object>> details) {
        Map<String, Object> error = details.isEmpty()
                ? Map.of("code", code, "message", message, "status", status)
                : Map.of("code", code, "message", message, "status", status, "details", details);
        return new WireError(code, WireJson.CAMEL.write(Map.of("error", error)));
    }
}
