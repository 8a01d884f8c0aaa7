package dev.maquette.provider.tripo;

import dev.maquette.http.HmacSha256;
import dev.maquette.provider.webhook.Hint;
import dev.maquette.provider.webhook.IncomingWebhook;
import dev.maquette.provider.webhook.ProviderWebhook;
import dev.maquette.provider.webhook.SignedJson;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tripo signs time and body with HMAC-SHA256, as {@code t=<seconds>,v1=<hex>}; the form is Stripe's, whose key is the text of
 * the secret as it stands.
 */
@Singleton
class TripoWebhook implements ProviderWebhook {

    private static final Pattern SIGNATURE = Pattern.compile("t=(\\d{1,12}),\\s*v1=([0-9a-fA-F]{64})");

    private final Optional<String> secret;
    private final SignedJson json;

    TripoWebhook(TripoConfig config, SignedJson json) {
        this.secret = config.webhookSecret();
        this.json = json;
    }

    @Override
    public String provider() {
        return "tripo";
    }

    @Override
    public boolean active() {
        return secret.isPresent();
    }

    @Override
    public Optional<Hint> verified(IncomingWebhook message) {
        Matcher signature = SIGNATURE.matcher(message.header("Tripo-Webhook-Signature"));
        return secret.filter(_ -> signature.matches() && message.isFresh(signature.group(1)))
                .filter(known -> MessageDigest.isEqual(
                        HexFormat.of().parseHex(signature.group(2)), sign(known, signature.group(1), message.body())))
                .map(_ -> new Hint(json.text(message.body(), "/id"), json.text(message.body(), "/data/task_id")));
    }

    private static byte[] sign(String secret, String timestamp, byte[] body) {
        return HmacSha256.of(
                secret.getBytes(StandardCharsets.UTF_8), (timestamp + ".").getBytes(StandardCharsets.UTF_8), body);
    }
}
