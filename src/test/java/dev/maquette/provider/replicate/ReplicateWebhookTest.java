package dev.maquette.provider.replicate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.provider.ProviderSettings;
import dev.maquette.provider.webhook.Hint;
import dev.maquette.provider.webhook.Incoming;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicateWebhookTest {

    private static final byte[] KEY = "a key of twenty-four bytes".getBytes(UTF_8);
    private static final String PREDICTION = "{\"id\": \"p1\", \"status\": \"succeeded\", \"output\": null}";
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final ReplicateWebhook webhook =
            webhook(Map.of("webhook-secret", "whsec_" + Base64.getEncoder().encodeToString(KEY)));

    private static ReplicateWebhook webhook(Map<String, String> settings) {
        return new ReplicateWebhook(ProviderSettings.of(ReplicateConfig.class, "replicate", settings), Incoming.json());
    }

    private static String signature(byte[] key, String id, Instant time, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        byte[] digest = mac.doFinal((id + "." + time.getEpochSecond() + "." + body).getBytes(UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(digest);
    }

    private Optional<Hint> verified(String body, Instant signedAt, String signature) {
        return webhook.verified(Incoming.message(
                body,
                NOW,
                Map.of(
                        "webhook-id",
                        "msg-1",
                        "webhook-timestamp",
                        String.valueOf(signedAt.getEpochSecond()),
                        "webhook-signature",
                        signature)));
    }

    @Test
    void a_signed_prediction_names_itself() throws Exception {
        assertThat(verified(PREDICTION, NOW, "v1,c29tZXRoaW5nIGVsc2U= " + signature(KEY, "msg-1", NOW, PREDICTION)))
                .hasValue(new Hint("msg-1", "p1"));
    }

    @Test
    void what_is_forged_changed_or_signed_by_another_is_not_taken() throws Exception {
        String right = signature(KEY, "msg-1", NOW, PREDICTION);

        assertThat(verified(PREDICTION.replace("p1", "p2"), NOW, right)).isEmpty();
        assertThat(verified(PREDICTION, NOW.plusSeconds(1), right)).isEmpty();
        assertThat(verified(PREDICTION, NOW, signature(KEY, "msg-2", NOW, PREDICTION)))
                .isEmpty();
        assertThat(verified(PREDICTION, NOW, signature("another".getBytes(UTF_8), "msg-1", NOW, PREDICTION)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301})
    void what_is_older_than_five_minutes_or_from_the_future_is_not_taken(long seconds) throws Exception {
        Instant then = NOW.plus(Duration.ofSeconds(seconds));

        assertThat(verified(PREDICTION, then, signature(KEY, "msg-1", then, PREDICTION)))
                .isEmpty();
    }

    @Test
    void without_its_headers_it_is_nothing() {
        assertThat(webhook.verified(Incoming.message(PREDICTION, NOW, Map.of())))
                .isEmpty();
    }

    @Test
    void a_signed_message_that_is_no_prediction_names_no_work() throws Exception {
        assertThat(verified("hello", NOW, signature(KEY, "msg-1", NOW, "hello")))
                .hasValue(new Hint("msg-1", ""));
    }

    @Test
    void without_a_secret_it_listens_to_nobody() {
        assertThat(webhook(Map.of()).active()).isFalse();
        assertThat(webhook.active()).isTrue();
    }
}
