package dev.maquette.provider.fal;

import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;
import dev.maquette.security.PublishedKeys;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** The Ed25519 keys that fal publishes; kept for a day, as it advises, and fetched again early when none of them fits. */
@Singleton
class FalWebhookKeys {

    private static final Logger LOG = Logger.getLogger(FalWebhookKeys.class);
    private static final Duration LIFETIME = Duration.ofHours(24);

    /** Forged signatures fit no key either, and must not make this service ask fal all the time. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final PublishedKeys source;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile KeySet current = new KeySet(List.of(), Instant.MIN);
    private Instant lastFetch = Instant.MIN;

    private record KeySet(List<PublicKey> keys, Instant fetchedAt) {

        boolean haveSigned(byte[] message, byte[] signature) {
            return keys.stream().anyMatch(key -> isSignedWith(key, message, signature));
        }
    }

    FalWebhookKeys(FalConfig config, Clock clock) {
        this.source = new PublishedKeys(config.webhookKeys());
        this.clock = clock;
    }

    /** Blocks when keys have to be fetched. Throws {@link ApiException} when there are none and they cannot be. */
    boolean haveSigned(byte[] message, byte[] signature) {
        KeySet known = current;
        return isInTime(known) && known.haveSigned(message, signature)
                || newerThan(known).haveSigned(message, signature);
    }

    /** One request fetches; those that come meanwhile wait for what it gets. */
    private KeySet newerThan(KeySet known) {
        fetching.lock();
        try {
            if (current == known && clock.instant().isAfter(lastFetch.plus(PAUSE))) {
                lastFetch = clock.instant();
                current = fetch(known);
            }
            if (!isInTime(current)) {
                throw ApiException.retryLater(
                        ErrorCode.AUTHENTICATION_UNAVAILABLE, "The signature cannot be checked now.", PAUSE);
            }
            return current;
        } finally {
            fetching.unlock();
        }
    }

    private KeySet fetch(KeySet otherwise) {
        try {
            List<PublicKey> keys = new JsonWebKeySet(source.fetch())
                    .getJsonWebKeys().stream()
                            .map(JsonWebKey::getKey)
                            .filter(FalWebhookKeys::isEd25519)
                            .map(PublicKey.class::cast)
                            .toList();
            return new KeySet(keys, clock.instant());
        } catch (IOException | JoseException | RuntimeException failure) {
            LOG.warnf("The keys of fal's webhooks cannot be fetched: %s", failure);
            return otherwise;
        }
    }

    private boolean isInTime(KeySet keys) {
        return clock.instant().isBefore(keys.fetchedAt().plus(LIFETIME));
    }

    private static boolean isEd25519(Key key) {
        return key instanceof PublicKey && key.getAlgorithm().equals("EdDSA");
    }

    private static boolean isSignedWith(PublicKey key, byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException notOne) {
            return false;
        }
    }
}
