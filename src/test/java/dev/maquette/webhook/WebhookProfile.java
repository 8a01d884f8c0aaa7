package dev.maquette.webhook;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Two programs may call, their endpoints may be on this machine, and nothing waits for hours. */
public class WebhookProfile implements QuarkusTestProfile {

    static final String SHOP = "a key that is long enough for a shop";
    static final String STRANGER = "a key that is long enough for a stranger";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "maquette.auth.mode", "api-key",
                "maquette.auth.api-keys.shop.hash", hash(SHOP),
                "maquette.auth.api-keys.stranger.hash", hash(STRANGER),
                "maquette.webhooks.private-addresses", "true",
                "maquette.webhooks.retry-delays", "10ms,20ms,1h",
                "maquette.webhooks.endpoints-per-caller", "3",
                "maquette.limits.webhook-test.requests", "1000");
    }

    private static String hash(String key) {
        try {
            byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
