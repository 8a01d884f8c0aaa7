package dev.maquette.security;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Signs access tokens as a Supabase project does. */
public final class TestIssuer {

    static final String SUBJECT = "6f2d1c7e-4b1a-4c59-9d0e-0d6a1f3b2c11";
    public static final String SECRET = "a-secret-of-a-project-of-more-than-32-bytes";
    static final Key SECRET_KEY = new HmacKey(SECRET.getBytes(StandardCharsets.UTF_8));

    private final String url;
    private final Clock clock;

    /** For the project at this address. */
    public TestIssuer(String url, Clock clock) {
        this.url = url;
        this.clock = clock;
    }

    public static PublicJsonWebKey ellipticCurveKey(String id) {
        return named(id, () -> EcJwkGenerator.generateJwk(EllipticCurves.P256));
    }

    static PublicJsonWebKey rsaKey(String id) {
        return named(id, () -> RsaJwkGenerator.generateJwk(2048));
    }

    public static String published(PublicJsonWebKey... keys) {
        return Stream.of(keys)
                .map(key -> key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    public String hs256(Consumer<JwtClaims> change) {
        return signed(AlgorithmIdentifiers.HMAC_SHA256, null, SECRET_KEY, change);
    }

    public String es256(PublicJsonWebKey key, Consumer<JwtClaims> change) {
        return signed(
                AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, key.getKeyId(), key.getPrivateKey(), change);
    }

    String rs256(PublicJsonWebKey key, Consumer<JwtClaims> change) {
        return signed(AlgorithmIdentifiers.RSA_USING_SHA256, key.getKeyId(), key.getPrivateKey(), change);
    }

    /** A user's token with a change, signed in whatever way. */
    String signed(String algorithm, String keyId, Key key, Consumer<JwtClaims> change) {
        var claims = claims();
        change.accept(claims);
        var token = new JsonWebSignature();
        token.setAlgorithmConstraints(org.jose4j.jwa.AlgorithmConstraints.NO_CONSTRAINTS);
        token.setDoKeyValidation(false);
        token.setAlgorithmHeaderValue(algorithm);
        token.setKeyIdHeaderValue(keyId);
        token.setHeader("typ", "JWT");
        token.setKey(key);
        token.setPayload(claims.toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new AssertionError(e);
        }
    }

    private JwtClaims claims() {
        var claims = new JwtClaims();
        claims.setIssuer(url + "/auth/v1");
        claims.setAudience("authenticated");
        claims.setSubject(SUBJECT);
        claims.setStringClaim("role", "authenticated");
        claims.setClaim("is_anonymous", false);
        claims.setIssuedAt(after(Duration.ZERO));
        claims.setExpirationTime(after(Duration.ofHours(1)));
        return claims;
    }

    /** This much from now. */
    NumericDate after(Duration time) {
        return NumericDate.fromMilliseconds(clock.instant().plus(time).toEpochMilli());
    }

    private interface Generator {
        PublicJsonWebKey generate() throws JoseException;
    }

    private static PublicJsonWebKey named(String id, Generator generator) {
        try {
            var key = generator.generate();
            key.setKeyId(id);
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new AssertionError(e);
        }
    }
}
