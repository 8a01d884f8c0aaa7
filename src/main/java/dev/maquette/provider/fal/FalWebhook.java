package dev.maquette.provider.fal;

import dev.maquette.provider.WebhookAddresses;
import dev.maquette.provider.webhook.Hint;
import dev.maquette.provider.webhook.IncomingWebhook;
import dev.maquette.provider.webhook.ProviderWebhook;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** fal signs with keys that it publishes: four lines, the last of which is the digest of the body. */
@Singleton
class FalWebhook implements ProviderWebhook {

    private static final HexFormat HEX = HexFormat.of();

    private final WebhookAddresses addresses;
    private final FalWebhookKeys keys;

    FalWebhook(WebhookAddresses addresses, FalWebhookKeys keys) {
        this.addresses = addresses;
        this.keys = keys;
    }

    @Override
    public String provider() {
        return "fal";
    }

    /** There is no secret to say so. */
    @Override
    public boolean active() {
        return addresses.wanted();
    }

    @Override
    public Optional<Hint> verified(IncomingWebhook message) {
        String request = message.header("X-Fal-Webhook-Request-Id");
        String timestamp = message.header("X-Fal-Webhook-Timestamp");
        if (request.isEmpty() || !message.isFresh(timestamp)) {
            return Optional.empty();
        }
        String lines = String.join(
                "\n",
                request,
                message.header("X-Fal-Webhook-User-Id"),
                timestamp,
                HEX.formatHex(sha256(message.body())));
        return signature(message)
                .filter(signature -> keys.haveSigned(lines.getBytes(StandardCharsets.UTF_8), signature))
                .map(_ -> new Hint(request, request));
    }

    private static Optional<byte[]> signature(IncomingWebhook message) {
        try {
            return Optional.of(HEX.parseHex(message.header("X-Fal-Webhook-Signature")));
        } catch (IllegalArgumentException noHex) {
            return Optional.empty();
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
