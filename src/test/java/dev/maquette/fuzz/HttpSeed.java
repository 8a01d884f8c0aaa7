package dev.maquette.fuzz;

import java.util.List;

/**
 * A request that is good, from which others are made.
 *
 * @param headers as {@code Name: value}
 * @param body null for none
 */
record HttpSeed(String method, String path, List<String> headers, byte[] body) {

    boolean isJson() {
        return body != null && headers.stream().anyMatch(header -> header.endsWith("application/json"));
    }

    HttpSeed path(String other) {
        return new HttpSeed(method, other, headers, body);
    }

    HttpSeed method(String other) {
        return new HttpSeed(other, path, headers, body);
    }

    HttpSeed headers(List<String> others) {
        return new HttpSeed(method, path, others, body);
    }

    HttpSeed body(byte[] other) {
        return new HttpSeed(method, path, headers, other);
    }
}
