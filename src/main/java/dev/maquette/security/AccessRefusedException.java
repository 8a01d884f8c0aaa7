package dev.maquette.security;

import java.util.Optional;

/** A request is not let in; the message is one sentence for the client. */
public final class AccessRefusedException extends RuntimeException {

    public enum Reason {
        /** Nobody has shown who they are. */
        UNAUTHENTICATED,
        /** Somebody has, but may not call. */
        FORBIDDEN,
        /** It cannot be checked now. */
        UNCHECKED
    }

    private final Reason reason;
    private final transient Challenge challenge;

    private AccessRefusedException(Reason reason, String sentence, Challenge challenge) {
        super(sentence);
        this.reason = reason;
        this.challenge = challenge;
    }

    static AccessRefusedException unauthenticated(String sentence, Challenge challenge) {
        return new AccessRefusedException(Reason.UNAUTHENTICATED, sentence, challenge);
    }

    static AccessRefusedException badToken(String sentence) {
        return unauthenticated(sentence, Challenge.BEARER.withError("invalid_token", sentence));
    }

    static AccessRefusedException forbiddenToken(String sentence) {
        return new AccessRefusedException(
                Reason.FORBIDDEN, sentence, Challenge.BEARER.withError("insufficient_scope", sentence));
    }

    static AccessRefusedException unchecked(String sentence) {
        return new AccessRefusedException(Reason.UNCHECKED, sentence, null);
    }

    public Reason reason() {
        return reason;
    }

    /** The value of a {@code WWW-Authenticate} header. */
    public Optional<String> challenge() {
        return Optional.ofNullable(challenge).map(Challenge::text);
    }
}
