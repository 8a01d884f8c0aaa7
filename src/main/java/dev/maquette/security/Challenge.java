package dev.maquette.security;

/**
 * What a client is told about how to identify itself, as {@code WWW-Authenticate} has it (RFC 9110, RFC 6750).
 *
 * @param text one or more challenges
 */
record Challenge(String text) {

    static final Challenge BEARER = new Challenge("Bearer realm=\"maquette\"");

    /** No registered scheme, but what services with such a header commonly answer. */
    static final Challenge API_KEY = new Challenge("ApiKey realm=\"maquette\", header=\"" + Credentials.API_KEY + "\"");

    Challenge and(Challenge other) {
        return new Challenge(text + ", " + other.text);
    }

    /** Both without quotation marks. */
    Challenge withError(String code, String description) {
        return new Challenge(text + ", error=\"" + code + "\", error_description=\"" + description + "\"");
    }
}
