package dev.maquette.provider.replicate;

import dev.maquette.http.WebhookSecret;
import dev.maquette.provider.webhook.Hint;
import dev.maquette.provider.webhook.IncomingWebhook;
import dev.maquette.provider.webhook.ProviderWebhook;
import dev.maquette.provider.webhook.SignedJson;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Replicate signs by Standard Webhooks; the body is the prediction. */
@Singleton
class ReplicateWebhook implements ProviderWebhook {

    private final Optional<WebhookSecret> secret;
    private final SignedJson json;

    ReplicateWebhook(ReplicateConfig config, SignedJson json) {
        this.secret = config.webhookSecret().map(WebhookSecret::parse);
        this.json = json;
    }

    @Override
    public String provider() {
        return "replicate";
    }

    @Override
    public boolean active() {
        return secret.isPresent();
    }

    @Override
    public Optional<Hint> verified(IncomingWebhook message) {
        String id = message.header("webhook-id");
        String timestamp = message.header("webhook-timestamp");
        return secret.filter(_ -> message.isFresh(timestamp))
                .filter(known -> known.hasSigned(id, timestamp, message.body(), message.header("webhook-signature")))
                .map(_ -> new Hint(id, json.text(message.body(), "/id")));
    }
}
