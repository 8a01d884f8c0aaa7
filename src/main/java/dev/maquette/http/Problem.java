package dev.maquette.http;

import java.util.HashMap;
import java.util.Map;

/**
 * What a failed request is told, before it is written down as a {@link ProblemDocument}.
 *
 * @param detail one sentence for a person, without anything internal in it
 * @param details field to message, empty unless the request was not valid
 * @param headers further response headers, such as {@code Retry-After}
 */
public record Problem(ErrorCode error, String detail, Map<String, String> details, Map<String, String> headers) {

    static Problem of(ErrorCode error, String detail) {
        return new Problem(error, detail, Map.of(), Map.of());
    }

    /** The request is not valid as a whole: no field is to blame. */
    static Problem invalid(String detail) {
        return of(ErrorCode.VALIDATION_FAILED, detail);
    }

    static Problem of(ApiException exception) {
        var problem = new Problem(exception.error(), exception.getMessage(), exception.details(), Map.of());
        return exception.retryAfter() == null
                ? problem
                : problem.withHeader(
                        "Retry-After",
                        Long.toString(Math.max(1, exception.retryAfter().toSeconds())));
    }

    /** What there is to say when only the status is known. A status without a code of its own becomes 400 or 500. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> of(ErrorCode.UNAUTHORIZED, "This needs a valid token.");
            case 403 -> of(ErrorCode.FORBIDDEN, "The caller may not do this.");
            case 404 -> of(ErrorCode.NOT_FOUND, "There is nothing at this address.");
            case 405 -> of(ErrorCode.METHOD_NOT_ALLOWED, "This address does not answer to that method.");
            case 406 -> of(ErrorCode.NOT_ACCEPTABLE, "None of the media types in the Accept header is available here.");
            case 413 -> of(ErrorCode.BODY_TOO_LARGE, "The request body is larger than this service accepts.");
            case 415 -> of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "The Content-Type of the body is not accepted here.");
            case 416 ->
                of(ErrorCode.RANGE_NOT_SATISFIABLE, "The Range header asks for bytes that the file does not have.");
            case 429 -> of(ErrorCode.RATE_LIMITED, "Too many requests; try again later.");
            default ->
                status >= 400 && status < 500
                        ? invalid("The request could not be understood.")
                        : of(ErrorCode.INTERNAL_ERROR, "Something went wrong on our side.");
        };
    }

    Problem withHeader(String name, String value) {
        var all = new HashMap<>(headers);
        all.put(name, value);
        return new Problem(error, detail, details, Map.copyOf(all));
    }
}
