package dev.maquette.provider.tripo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.provider.ProviderSettings;
import dev.maquette.provider.webhook.Hint;
import dev.maquette.provider.webhook.Incoming;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TripoWebhookTest {

    private static final String SECRET = "whsec_of_the_console";
    private static final String TASK =
            "{\"id\": \"evt-1\", \"type\": \"task.completed\", \"data\": {\"task_id\": \"t1\", \"status\": \"success\"}}";
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final TripoWebhook webhook = webhook(Map.of("webhook-secret", SECRET));

    private static TripoWebhook webhook(Map<String, String> settings) {
        return new TripoWebhook(ProviderSettings.of(TripoConfig.class, "tripo", settings), Incoming.json());
    }

    private static String signature(String secret, Instant time, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        byte[] digest = mac.doFinal((time.getEpochSecond() + "." + body).getBytes(UTF_8));
        return "t=" + time.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(digest);
    }

    private Optional<Hint> verified(String body, String signature) {
        return webhook.verified(Incoming.message(body, NOW, Map.of("tripo-webhook-signature", signature)));
    }

    @Test
    void a_signed_message_names_its_task() throws Exception {
        assertThat(verified(TASK, signature(SECRET, NOW, TASK))).hasValue(new Hint("evt-1", "t1"));
    }

    @Test
    void what_is_forged_changed_or_stale_is_not_taken() throws Exception {
        Instant before = NOW.minusSeconds(301);

        assertThat(verified(TASK, signature("another", NOW, TASK))).isEmpty();
        assertThat(verified(TASK.replace("t1", "t2"), signature(SECRET, NOW, TASK)))
                .isEmpty();
        assertThat(verified(TASK, signature(SECRET, before, TASK))).isEmpty();
        assertThat(verified(TASK, signature(SECRET, before, TASK).replace(seconds(before), seconds(NOW))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t=1", "v1=00", "t=1763726400,v1=zz", "t=99999999999999999999,v1=00"})
    void what_is_no_signature_is_not_taken(String signature) {
        assertThat(verified(TASK, signature)).isEmpty();
    }

    @Test
    void a_message_that_is_not_about_a_task_names_no_work() throws Exception {
        String balance = "{\"id\": \"evt-2\", \"type\": \"balance.low\", \"data\": {}}";

        assertThat(verified(balance, signature(SECRET, NOW, balance))).hasValue(new Hint("evt-2", ""));
    }

    @Test
    void without_a_secret_it_listens_to_nobody() {
        assertThat(webhook(Map.of()).active()).isFalse();
        assertThat(webhook.active()).isTrue();
    }

    private static String seconds(Instant time) {
        return String.valueOf(time.getEpochSecond());
    }
}
