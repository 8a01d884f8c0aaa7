package dev.maquette.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.maquette.testing.WebhookReceiver;
import dev.maquette.testing.WebhookReceiver.Message;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What endpoints are to be told outlives the process that was to tell it. */
class WebhookCrashIT extends KilledService {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final WebhookReceiver receiver = new WebhookReceiver();

    @AfterEach
    void stopReceiver() {
        receiver.close();
    }

    @Test
    void the_end_of_a_job_is_told_although_the_process_died_right_after_it() {
        crashAt("committed", () -> {
            register();
            service.api().create("a matte black ceramic mug with a bamboo lid");
        });

        await().atMost(PATIENCE).until(() -> !receiver.messages().isEmpty());
        Message message = receiver.messages().getFirst();
        assertThat(message.type()).isEqualTo("job.succeeded");
        assertThat(message.job())
                .isEqualTo(service.api()
                        .get("/product/status")
                        .body()
                        .path("job_id")
                        .asText());
    }

    @Test
    void a_message_that_waits_for_its_next_attempt_is_sent_by_the_next_process() {
        receiver.answerNext(503);
        start();
        String webhook = register();
        service.api().post("/webhooks/" + webhook + "/test", "");
        await().atMost(PATIENCE).until(() -> receiver.messages().size() == 1);

        service.kill();
        start();

        await().atMost(PATIENCE).until(() -> receiver.messages().size() == 2);
        assertThat(receiver.messages().stream().map(Message::id).distinct()).hasSize(1);
    }

    private String register() {
        return service.api()
                .post("/webhooks", "{\"url\": \"" + receiver.url() + "\"}")
                .body()
                .path("id")
                .asText();
    }

    @Override
    Map<String, String> featureSettings() {
        return Map.of(
                "maquette.webhooks.private-addresses", "true",
                "maquette.webhooks.retry-delays", "4s,4s,4s",
                // a process that dies may have leased a delivery for this and 30 s more
                "maquette.webhooks.timeout", "2s");
    }
}
