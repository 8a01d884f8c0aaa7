package dev.maquette.security;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What a request brings along to show who makes it: the values of its headers, not yet looked into. */
record Credentials(List<String> authorization, List<String> apiKeys) {

    static final String AUTHORIZATION = "Authorization";
    static final String API_KEY = "X-API-Key";

    private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+) *");

    static Credentials of(MultiMap headers) {
        return new Credentials(headers.getAll(AUTHORIZATION), headers.getAll(API_KEY));
    }

    /** Empty without an {@code Authorization}; one that is not a single bearer token is refused. */
    Optional<String> token() {
        return single(
                        authorization,
                        () -> AccessRefusedException.unauthenticated(
                                "The request has more than one Authorization header.", Challenge.BEARER))
                .map(Credentials::bearer);
    }

    /** Empty without one; more than one is refused. */
    Optional<String> apiKey() {
        return single(
                apiKeys,
                () -> AccessRefusedException.unauthenticated(
                        "The request has more than one " + API_KEY + " header.", Challenge.API_KEY));
    }

    private static Optional<String> single(List<String> values, Supplier<AccessRefusedException> tooMany) {
        if (values.size() > 1) {
            throw tooMany.get();
        }
        return values.stream().findFirst();
    }

    private static String bearer(String value) {
        var token = BEARER.matcher(value);
        if (!token.matches()) {
            throw AccessRefusedException.unauthenticated(
                    "The Authorization header has no bearer token.", Challenge.BEARER);
        }
        return token.group(1);
    }

    /** Nothing of it, so that no log can have it. */
    @Override
    public String toString() {
        return "Credentials";
    }
}
