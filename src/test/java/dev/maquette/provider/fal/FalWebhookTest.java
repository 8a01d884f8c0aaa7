package dev.maquette.provider.fal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.maquette.provider.Stub.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;
import dev.maquette.provider.ProviderSettings;
import dev.maquette.provider.Stub;
import dev.maquette.provider.TestWebhookAddresses;
import dev.maquette.provider.webhook.Hint;
import dev.maquette.provider.webhook.Incoming;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FalWebhookTest {

    private static final String JWKS = "/.well-known/jwks.json";
    private static final String BODY = "{\"request_id\": \"r1\", \"status\": \"OK\", \"payload\": null}";

    private final Stub fal = Stub.start();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final KeyPair old = keys();
    private final KeyPair current = keys();
    private final FalWebhook webhook = new FalWebhook(
            TestWebhookAddresses.of(true, "https://maquette.example"),
            new FalWebhookKeys(
                    ProviderSettings.of(
                            FalConfig.class,
                            "fal",
                            Map.of("webhook-keys", fal.url(JWKS).toString())),
                    clock));

    @AfterEach
    void stop() {
        fal.close();
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** The last 32 bytes of its usual encoding are the key. */
    private static String jwk(KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] x = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        return "{\"kty\": \"OKP\", \"crv\": \"Ed25519\", \"x\": \"%s\"}"
                .formatted(Base64.getUrlEncoder().withoutPadding().encodeToString(x));
    }

    private void publish(KeyPair... pairs) {
        String keys =
                String.join(", ", Arrays.stream(pairs).map(FalWebhookTest::jwk).toList());
        fal.answer(get(urlEqualTo(JWKS)), json(200, "{\"keys\": [" + keys + "]}"));
    }

    private static String signature(KeyPair pair, Instant time, String body) throws Exception {
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8)));
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(pair.getPrivate());
        signer.update(("r1\nuser-1\n" + time.getEpochSecond() + "\n" + digest).getBytes(UTF_8));
        return HexFormat.of().formatHex(signer.sign());
    }

    private Optional<Hint> verified(String body, Instant signedAt, String signature) {
        return webhook.verified(Incoming.message(
                body,
                now.get(),
                Map.of(
                        "X-Fal-Webhook-Request-Id",
                        "r1",
                        "X-Fal-Webhook-User-Id",
                        "user-1",
                        "X-Fal-Webhook-Timestamp",
                        String.valueOf(signedAt.getEpochSecond()),
                        "X-Fal-Webhook-Signature",
                        signature)));
    }

    private Optional<Hint> verified(KeyPair signer) throws Exception {
        return verified(BODY, now.get(), signature(signer, now.get(), BODY));
    }

    @Test
    void what_any_of_the_published_keys_has_signed_is_taken_and_they_are_fetched_once() throws Exception {
        publish(old, current);

        assertThat(verified(current)).hasValue(new Hint("r1", "r1"));
        assertThat(verified(old)).hasValue(new Hint("r1", "r1"));
        fal.verify(1, getRequestedFor(urlEqualTo(JWKS)));
    }

    @Test
    void what_is_forged_changed_or_stale_is_not_taken() throws Exception {
        publish(current);
        Instant before = now.get().minusSeconds(301);

        assertThat(verified(keys())).isEmpty();
        assertThat(verified(BODY + " ", now.get(), signature(current, now.get(), BODY)))
                .isEmpty();
        assertThat(verified(BODY, before, signature(current, before, BODY))).isEmpty();
        assertThat(verified(BODY, now.get(), "00")).isEmpty();
        assertThat(verified(BODY, now.get(), "no hex")).isEmpty();
        assertThat(webhook.verified(Incoming.message(BODY, now.get(), Map.of())))
                .isEmpty();
    }

    @Test
    void a_new_key_is_found_but_forgeries_do_not_make_it_ask_all_the_time() throws Exception {
        publish(old);
        assertThat(verified(old)).isPresent();
        publish(current);

        assertThat(verified(current)).isEmpty();
        fal.verify(1, getRequestedFor(urlEqualTo(JWKS)));
        now.updateAndGet(time -> time.plus(Duration.ofSeconds(61)));

        assertThat(verified(current)).isPresent();
        assertThat(verified(old)).isEmpty();
        fal.verify(2, getRequestedFor(urlEqualTo(JWKS)));
    }

    @Test
    void a_key_is_not_trusted_for_longer_than_a_day() throws Exception {
        publish(old);
        assertThat(verified(old)).isPresent();
        publish(current);

        now.updateAndGet(time -> time.plus(Duration.ofHours(25)));

        assertThat(verified(old)).isEmpty();
    }

    @Test
    void without_any_keys_it_says_that_it_cannot_tell_now() throws Exception {
        fal.answer(get(urlEqualTo(JWKS)), aResponse().withStatus(503));

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> verified(current))
                .satisfies(refused -> assertThat(refused.error()).isEqualTo(ErrorCode.AUTHENTICATION_UNAVAILABLE));
    }
}
