package dev.maquette.http;

import java.time.Duration;
import java.util.Map;

/** Ends a request with a problem document; the detail is one sentence for a person. */
public class ApiException extends RuntimeException {

    private final ErrorCode error;
    private final transient Map<String, String> details;
    private final transient Duration retryAfter;

    public ApiException(ErrorCode error, String detail) {
        this(error, detail, Map.of(), null);
    }

    private ApiException(ErrorCode error, String detail, Map<String, String> details, Duration retryAfter) {
        super(detail);
        this.error = error;
        this.details = details;
        this.retryAfter = retryAfter;
    }

    /** A {@code validation_failed} answer: field name to what it must be. */
    public static ApiException invalid(Map<String, String> details) {
        return new ApiException(
                ErrorCode.VALIDATION_FAILED, "One or more fields are not valid; see details.", details, null);
    }

    public static ApiException invalid(String field, String message) {
        return invalid(Map.of(field, message));
    }

    /** An answer that asks the client to come back later. */
    public static ApiException retryLater(ErrorCode error, String detail, Duration retryAfter) {
        return new ApiException(error, detail, Map.of(), retryAfter);
    }

    public ErrorCode error() {
        return error;
    }

    public Map<String, String> details() {
        return details;
    }

    /** Null when the client gets no {@code Retry-After}. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
