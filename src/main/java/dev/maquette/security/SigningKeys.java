package dev.maquette.security;

import java.io.IOException;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * The public keys with which an issuer's tokens are checked. They are kept for a while and fetched again early for a key
 * that is not among them, because issuers change their keys; but not as often as somebody makes up names of keys.
 */
final class SigningKeys {

    /** As long as Supabase's own edge keeps them; a withdrawn key must not be trusted for longer. */
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final Duration PAUSE_FOR_UNKNOWN_KEYS = Duration.ofSeconds(30);

    /** Shorter, because until it succeeds nobody gets in. */
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);

    private final Source source;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile KeySet current = new KeySet(List.of(), Instant.MIN);
    private Instant lastFailure = Instant.MIN;

    /** Where the keys are published. */
    interface Source {

        /** A JSON Web Key Set (RFC 7517). Blocks for some seconds at most. */
        String fetch() throws IOException;
    }

    private record KeySet(List<JsonWebKey> keys, Instant fetchedAt) {}

    SigningKeys(Source source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * The key that the signature names, of the kind that its algorithm needs; empty when the issuer has no such key. Blocks
     * when keys have to be fetched. Throws {@link AccessRefusedException} when they cannot be.
     */
    Optional<PublicKey> find(JsonWebSignature signature) {
        var known = current;
        var key = isOlderThan(known, LIFETIME) ? Optional.<PublicKey>empty() : select(signature, known);
        return key.isPresent() ? key : select(signature, newerThan(known));
    }

    /** One request fetches; those that come meanwhile wait for what it gets. */
    private KeySet newerThan(KeySet known) {
        fetching.lock();
        try {
            if (current == known) {
                current = fetchedAgain(known);
            }
            return current;
        } finally {
            fetching.unlock();
        }
    }

    private KeySet fetchedAgain(KeySet known) {
        if (clock.instant().isBefore(lastFailure.plus(PAUSE_AFTER_FAILURE))) {
            throw unavailable();
        }
        if (!isOlderThan(known, PAUSE_FOR_UNKNOWN_KEYS)) {
            return known;
        }
        try {
            return new KeySet(new JsonWebKeySet(source.fetch()).getJsonWebKeys(), clock.instant());
        } catch (IOException | JoseException | RuntimeException failure) {
            LOG.warnf("The keys for checking access tokens cannot be fetched: %s", failure);
            lastFailure = clock.instant();
            throw unavailable();
        }
    }

    private boolean isOlderThan(KeySet keys, Duration age) {
        return clock.instant().isAfter(keys.fetchedAt().plus(age));
    }

    private static Optional<PublicKey> select(JsonWebSignature signature, KeySet among) {
        try {
            return Optional.ofNullable(new VerificationJwkSelector().select(signature, among.keys()))
                    .filter(key -> isFor(signature, key))
                    .map(JsonWebKey::getKey)
                    .filter(PublicKey.class::isInstance)
                    .map(PublicKey.class::cast);
        } catch (JoseException unknownAlgorithm) {
            return Optional.empty();
        }
    }

    private static boolean isFor(JsonWebSignature signature, JsonWebKey key) {
        return key.getAlgorithm() == null || key.getAlgorithm().equals(signature.getAlgorithmHeaderValue());
    }

    private static AccessRefusedException unavailable() {
        return AccessRefusedException.unchecked("The token cannot be checked now, because its issuer does not answer.");
    }
}
