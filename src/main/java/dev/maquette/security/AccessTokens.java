package dev.maquette.security;

import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/** Checks the access tokens of a Supabase project's users: signature, issuer, audience, times, role and subject. */
final class AccessTokens {

    private static final Logger LOG = Logger.getLogger(AccessTokens.class);

    /** Those of Supabase are one or two kilobytes; nothing of a longer one is looked at. */
    private static final int MAX_LENGTH = 8 * 1024;

    private static final Pattern COMPACT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The project's own API keys are tokens with a good signature too, and the first of them stands in every web page. */
    private static final Set<String> ROLES_OF_API_KEYS = Set.of("anon", "service_role");

    private final Rules rules;
    private final Optional<Key> secret;
    private final SigningKeys published;
    private final Clock clock;

    /** What tokens must say. */
    record Rules(String issuer, String audience, Duration leeway) {}

    /**
     * @param secret for HS256; without it such tokens are refused
     * @param published for ES256 and RS256
     */
    AccessTokens(Rules rules, Optional<Key> secret, SigningKeys published, Clock clock) {
        this.rules = rules;
        this.secret = secret;
        this.published = published;
        this.clock = clock;
    }

    /** The user whose token this is. Blocks when keys have to be fetched. Throws {@link AccessRefusedException}. */
    Caller verify(String token) {
        if (token.length() > MAX_LENGTH) {
            throw AccessRefusedException.badToken("The token is too long.");
        }
        try {
            var signature = parse(token);
            return user(claims(token, signature.getAlgorithmHeaderValue(), keyFor(signature)));
        } catch (InvalidJwtException invalid) {
            // its message may have the whole token in it
            LOG.debugf(
                    "A token is refused with the codes %s",
                    invalid.getErrorDetails().stream()
                            .map(error -> error.getErrorCode())
                            .toList());
            throw invalid.hasExpired() ? AccessRefusedException.badToken("The token has expired.") : invalid();
        } catch (JoseException | MalformedClaimException malformed) {
            throw invalid();
        }
    }

    private static JsonWebSignature parse(String token) throws JoseException {
        if (!COMPACT.matcher(token).matches()) {
            throw invalid();
        }
        var signature = new JsonWebSignature();
        signature.setCompactSerialization(token);
        return signature;
    }

    /** The algorithm decides where the key comes from, so that a public key is never taken for a secret. */
    private Key keyFor(JsonWebSignature signature) {
        return switch (signature.getAlgorithmHeaderValue()) {
            case AlgorithmIdentifiers.HMAC_SHA256 -> secret.orElseThrow(AccessTokens::invalid);
            case AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, AlgorithmIdentifiers.RSA_USING_SHA256 ->
                publishedKey(signature);
            case null, default -> throw invalid();
        };
    }

    private Key publishedKey(JsonWebSignature signature) {
        if (signature.getKeyIdHeaderValue() == null) {
            throw invalid();
        }
        return published
                .find(signature)
                .orElseThrow(
                        () -> AccessRefusedException.badToken("The token is signed with a key that is not known."));
    }

    private JwtClaims claims(String token, String algorithm, Key key) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, algorithm)
                .setVerificationKey(key)
                .setExpectedIssuer(rules.issuer())
                .setExpectedAudience(rules.audience())
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds((int) rules.leeway().toSeconds())
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build()
                .processToClaims(token);
    }

    private static Caller user(JwtClaims claims) throws MalformedClaimException {
        var role = claims.getStringClaimValue("role");
        if (role == null) {
            throw invalid();
        }
        if (ROLES_OF_API_KEYS.contains(role)) {
            throw AccessRefusedException.forbiddenToken("The token is an API key of the project and not a user's.");
        }
        var subject = claims.getSubject().toLowerCase(Locale.ROOT);
        if (!UUID.matcher(subject).matches()) {
            throw invalid();
        }
        return new Caller(subject);
    }

    private static AccessRefusedException invalid() {
        return AccessRefusedException.badToken("The token is not valid.");
    }
}
