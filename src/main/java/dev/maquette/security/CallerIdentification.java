package dev.maquette.security;

import java.util.Optional;

/**
 * Finds out who makes a request. Whatever a request shows of the kinds that are accepted must be right; who shows both is
 * the user of the token.
 */
final class CallerIdentification {

    private final Optional<ApiKeys> keys;
    private final Optional<AccessTokens> tokens;

    /** Without keys and tokens everybody is anonymous. */
    CallerIdentification(Optional<ApiKeys> keys, Optional<AccessTokens> tokens) {
        this.keys = keys;
        this.tokens = tokens;
    }

    /**
     * Who has shown what.
     *
     * @param accessToken the token, when it is a user's
     */
    record Identified(Caller caller, Optional<String> accessToken) {

        @Override
        public String toString() {
            return caller.toString();
        }
    }

    /** May block when tokens are accepted. Throws {@link AccessRefusedException}. */
    Identified identify(Credentials shown) {
        if (keys.isEmpty() && tokens.isEmpty()) {
            return new Identified(Caller.ANONYMOUS, Optional.empty());
        }
        var application = keys.flatMap(known -> shown.apiKey().map(known::owner));
        var token = tokens.flatMap(_ -> shown.token());
        var user = tokens.flatMap(known -> token.map(known::verify));
        return new Identified(user.or(() -> application).orElseThrow(this::nothingShown), token);
    }

    private AccessRefusedException nothingShown() {
        if (keys.isEmpty()) {
            return AccessRefusedException.unauthenticated("This needs an access token.", Challenge.BEARER);
        }
        return tokens.isEmpty()
                ? AccessRefusedException.unauthenticated("This needs an API key.", Challenge.API_KEY)
                : AccessRefusedException.unauthenticated(
                        "This needs an access token or an API key.", Challenge.BEARER.and(Challenge.API_KEY));
    }
}
