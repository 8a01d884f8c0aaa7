package dev.maquette.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maquette.security.AccessRefusedException.Reason;
import dev.maquette.testing.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {

    private static final String URL = "https://abc.supabase.co";
    private static final MovableClock CLOCK = new MovableClock();
    private static final TestIssuer ISSUER = new TestIssuer(URL, CLOCK);
    private static final PublicJsonWebKey EC = TestIssuer.ellipticCurveKey("ec-1");
    private static final PublicJsonWebKey RSA = TestIssuer.rsaKey("rsa-1");
    private static final PublicJsonWebKey STRANGE_EC = TestIssuer.ellipticCurveKey("ec-1");

    private final AccessTokens tokens = tokens(Optional.of(TestIssuer.SECRET_KEY), TestIssuer.published(EC, RSA));

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of("HS256", ISSUER.hs256(_ -> {})),
                Arguments.of(
                        "HS256 with a kid, as a project has it that changed to signing keys",
                        ISSUER.signed("HS256", "legacy", TestIssuer.SECRET_KEY, _ -> {})),
                Arguments.of("ES256", ISSUER.es256(EC, _ -> {})),
                Arguments.of("RS256", ISSUER.rs256(RSA, _ -> {})),
                Arguments.of(
                        "several audiences", ISSUER.es256(EC, token -> token.setAudience("other", "authenticated"))),
                Arguments.of("expired within the leeway", ISSUER.es256(EC, token -> {
                    token.setIssuedAt(ISSUER.after(Duration.ofHours(-1)));
                    token.setExpirationTime(ISSUER.after(Duration.ofSeconds(-5)));
                })),
                Arguments.of(
                        "a role of the project's own",
                        ISSUER.es256(EC, token -> token.setStringClaim("role", "editor"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void a_good_token_is_its_user(String what, String token) {
        assertThat(tokens.verify(token)).isEqualTo(new Caller(TestIssuer.SUBJECT, false));
    }

    static Stream<Arguments> bad() throws Exception {
        var publicKeyAsSecret = new HmacKey(RSA.getPublicKey().getEncoded());
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.UTF_8))
                        .encodeToString(RSA.getPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        return Stream.of(
                Arguments.of("alg none", ISSUER.signed("none", null, null, _ -> {})),
                Arguments.of("alg none with a signature", withHeader("{\"alg\":\"none\"}", ISSUER.hs256(_ -> {}))),
                Arguments.of("no alg", withHeader("{\"typ\":\"JWT\"}", ISSUER.hs256(_ -> {}))),
                Arguments.of("HS256 with the public key", ISSUER.signed("HS256", "rsa-1", publicKeyAsSecret, _ -> {})),
                Arguments.of(
                        "HS256 with the public key as PEM",
                        ISSUER.signed("HS256", "rsa-1", new HmacKey(pem.getBytes(StandardCharsets.US_ASCII)), _ -> {})),
                Arguments.of(
                        "HS256 with another secret", ISSUER.signed("HS256", null, new HmacKey(new byte[32]), _ -> {})),
                Arguments.of("HS512 with the secret", ISSUER.signed("HS512", null, TestIssuer.SECRET_KEY, _ -> {})),
                Arguments.of("PS256", ISSUER.signed("PS256", "rsa-1", RSA.getPrivateKey(), _ -> {})),
                Arguments.of("a key of that name, but not that key", ISSUER.es256(STRANGE_EC, _ -> {})),
                Arguments.of(
                        "the name of a key of another kind",
                        ISSUER.signed("RS256", "ec-1", RSA.getPrivateKey(), _ -> {})),
                Arguments.of("an unknown kid", ISSUER.es256(TestIssuer.ellipticCurveKey("ec-2"), _ -> {})),
                Arguments.of("no kid", ISSUER.signed("ES256", null, EC.getPrivateKey(), _ -> {})),
                Arguments.of(
                        "another issuer", ISSUER.hs256(token -> token.setIssuer("https://evil.supabase.co/auth/v1"))),
                Arguments.of("no issuer", ISSUER.hs256(token -> token.unsetClaim("iss"))),
                Arguments.of("another audience", ISSUER.hs256(token -> token.setAudience("other"))),
                Arguments.of("no audience", ISSUER.hs256(token -> token.unsetClaim("aud"))),
                Arguments.of("expired", ISSUER.hs256(token -> {
                    token.setIssuedAt(ISSUER.after(Duration.ofHours(-1)));
                    token.setExpirationTime(ISSUER.after(Duration.ofSeconds(-11)));
                })),
                Arguments.of("never expiring", ISSUER.hs256(token -> token.unsetClaim("exp"))),
                Arguments.of(
                        "not valid before later",
                        ISSUER.hs256(token -> token.setNotBefore(ISSUER.after(Duration.ofMinutes(1))))),
                Arguments.of("no subject", ISSUER.hs256(token -> token.unsetClaim("sub"))),
                Arguments.of("a subject that is no user", ISSUER.hs256(token -> token.setSubject("key-studio"))),
                Arguments.of("no role", ISSUER.hs256(token -> token.unsetClaim("role"))),
                Arguments.of(
                        "a list as role", ISSUER.hs256(token -> token.setStringListClaim("role", "authenticated"))),
                Arguments.of("a changed payload", withPayload("{\"sub\":\"x\"}", ISSUER.hs256(_ -> {}))),
                Arguments.of(
                        "a header that must be understood",
                        ISSUER.hs256(_ -> {})
                                .replaceFirst(
                                        "^[^.]+", base64("{\"alg\":\"HS256\",\"crit\":[\"strange\"],\"strange\":1}"))),
                Arguments.of("no signature", ISSUER.hs256(_ -> {}).replaceFirst("[^.]+$", "")),
                Arguments.of("more than 8 KB", ISSUER.hs256(token -> token.setStringClaim("x", "x".repeat(8 * 1024)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void a_bad_token_lets_nobody_in(String what, String token) {
        assertRefused(tokens, token, Reason.UNAUTHENTICATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a.b.c", "...", "e30.e30.e30", "a.b.c.d.e", "{}", "sb_secret_abc", "ä.ö.ü"})
    void garbage_lets_nobody_in(String token) {
        assertRefused(tokens, token, Reason.UNAUTHENTICATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anon", "service_role"})
    void the_keys_of_the_project_are_not_users_although_their_signature_is_good(String role) {
        assertRefused(tokens, ISSUER.hs256(token -> token.setStringClaim("role", role)), Reason.FORBIDDEN);
    }

    @Test
    void the_refusal_tells_what_is_wrong_by_the_standard_for_bearer_tokens() {
        var expired = ISSUER.hs256(token -> token.setExpirationTime(ISSUER.after(Duration.ofHours(-1))));

        assertThatThrownBy(() -> tokens.verify(expired))
                .hasMessage("The token has expired.")
                .extracting(refused -> ((AccessRefusedException) refused).challenge())
                .isEqualTo(
                        Optional.of(
                                "Bearer realm=\"maquette\", error=\"invalid_token\", error_description=\"The token has expired.\""));
    }

    @Test
    void without_a_secret_no_token_with_one_is_accepted() {
        assertRefused(
                tokens(Optional.empty(), TestIssuer.published(EC)), ISSUER.hs256(_ -> {}), Reason.UNAUTHENTICATED);
    }

    @Test
    void a_project_without_signing_keys_still_has_its_secret() {
        var legacy = tokens(Optional.of(TestIssuer.SECRET_KEY), "{\"keys\":[]}");

        assertRefused(legacy, ISSUER.es256(EC, _ -> {}), Reason.UNAUTHENTICATED);
        assertThat(legacy.verify(ISSUER.hs256(_ -> {})).id()).isEqualTo(TestIssuer.SUBJECT);
    }

    @Test
    void a_key_that_was_published_for_another_algorithm_is_not_used() {
        var other = TestIssuer.rsaKey("rsa-1");
        other.setAlgorithm("RS512");

        assertRefused(
                tokens(Optional.empty(), TestIssuer.published(other)),
                ISSUER.rs256(other, _ -> {}),
                Reason.UNAUTHENTICATED);
    }

    private static AccessTokens tokens(Optional<java.security.Key> secret, String published) {
        return new AccessTokens(
                new AccessTokens.Rules(URL + "/auth/v1", "authenticated", Duration.ofSeconds(10)),
                secret,
                new SigningKeys(() -> published, CLOCK),
                CLOCK);
    }

    private static void assertRefused(AccessTokens tokens, String token, Reason reason) {
        assertThatThrownBy(() -> tokens.verify(token))
                .isInstanceOfSatisfying(
                        AccessRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason))
                .hasMessageNotContaining(TestIssuer.SUBJECT);
    }

    private static String withHeader(String header, String token) {
        return token.replaceFirst("^[^.]+", base64(header));
    }

    private static String withPayload(String payload, String token) {
        return token.replaceFirst("\\.[^.]+\\.", "." + base64(payload) + ".");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
