package dev.maquette.http;

import java.util.Locale;

/** The stable {@code error} codes of problem documents with their HTTP status. */
public enum ErrorCode {
    VALIDATION_FAILED(400, "The request is not valid"),
    NO_BASE_PRODUCT(400, "There is no product to edit"),
    INVALID_ITERATION_INDEX(400, "There is no such iteration"),
    UNAUTHORIZED(401, "Authentication is required"),
    BUDGET_EXHAUSTED(402, "The budget of the day does not allow it"),
    PRICE_UNKNOWN(402, "The price is not known"),
    FORBIDDEN(403, "Not allowed"),
    NOT_FOUND(404, "Not found"),
    JOB_NOT_FOUND(404, "There is no such job"),
    ASSET_NOT_FOUND(404, "There is no such asset"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "Not acceptable"),
    GENERATION_RUNNING(409, "A generation is running"),
    TOO_MANY_WEBHOOKS(409, "There are too many webhooks"),
    BODY_TOO_LARGE(413, "The request body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    RANGE_NOT_SATISFIABLE(416, "The file has no such range"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another request"),
    RATE_LIMITED(429, "Too many requests"),
    INTERNAL_ERROR(500, "Internal error"),
    AUTHENTICATION_UNAVAILABLE(503, "Authentication is not available"),
    QUEUE_FULL(503, "The queue is full"),
    STORE_UNAVAILABLE(503, "The store is not available");

    private final int status;
    private final String title;

    ErrorCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
