package dev.maquette.acceptance;

import dev.maquette.http.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One request that cannot be taken, and the answer that it must get.
 *
 * @param path sent as it stands
 * @param body null for none
 * @param error what the problem document says
 * @param field the one that {@code details} must blame; null when none is to be blamed
 */
record BadInputRow(
        String name,
        String method,
        String path,
        Map<String, String> headers,
        byte[] body,
        ErrorCode error,
        String field) {

    static BadInputRow get(String name, String path, ErrorCode error) {
        return of(name, "GET", path, error);
    }

    static BadInputRow post(String name, String path, ErrorCode error) {
        return of(name, "POST", path, error);
    }

    static BadInputRow of(String name, String method, String path, ErrorCode error) {
        return new BadInputRow(name, method, path, Map.of(), null, error, null);
    }

    /** A POST of JSON in which one field is not valid. */
    static BadInputRow invalid(String name, String path, String json, String field) {
        return post(name, path, ErrorCode.VALIDATION_FAILED).json(json).blaming(field);
    }

    BadInputRow json(String json) {
        return body("application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    BadInputRow body(String contentType, byte[] content) {
        return new BadInputRow(name, method, path, with("Content-Type", contentType), content, error, field);
    }

    BadInputRow header(String header, String value) {
        return new BadInputRow(name, method, path, with(header, value), body, error, field);
    }

    BadInputRow blaming(String blamed) {
        return new BadInputRow(name, method, path, headers, body, error, blamed);
    }

    private Map<String, String> with(String header, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(header, value);
        return all;
    }

    @Override
    public String toString() {
        String sent = headers.keySet().stream().sorted().collect(Collectors.joining(", "));
        return "%s: %s %.80s [%s] -> %d %s".formatted(name, method, path, sent, error.status(), error.code());
    }
}
