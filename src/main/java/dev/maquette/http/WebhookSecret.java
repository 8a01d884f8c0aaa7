package dev.maquette.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Stream;

/**
 * The shared secret of Standard Webhooks (standardwebhooks.com) and the signatures that are made with it: HMAC-SHA256 over
 * the message's id, its time and its body, with dots in between.
 */
public final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";

    /** The specification allows 24 to 64; as many as the digest has. */
    private static final int BYTES = 32;

    private final byte[] key;

    private WebhookSecret(byte[] key) {
        this.key = key;
    }

    public static WebhookSecret random() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return new WebhookSecret(key);
    }

    /** From {@code whsec_<base64>}. Throws {@link IllegalArgumentException}, without the secret in its message. */
    public static WebhookSecret parse(String text) {
        if (!text.startsWith(PREFIX) || text.length() == PREFIX.length()) {
            throw new IllegalArgumentException("A webhook secret is whsec_ and then base64.");
        }
        return new WebhookSecret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
    }

    /** As it is told to who checks signatures. */
    public String text() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /**
     * The value of {@code webhook-signature}.
     *
     * @param timestamp seconds since 1970, as the header {@code webhook-timestamp} has it
     */
    public String sign(String id, String timestamp, byte[] body) {
        byte[] code = HmacSha256.of(key, bytes(id + "." + timestamp + "."), body);
        return VERSION + Base64.getEncoder().encodeToString(code);
    }

    /** Whether one of the signatures, which are separated by blanks, is right; takes the same time whichever it is. */
    public boolean hasSigned(String id, String timestamp, byte[] body, String signatures) {
        byte[] right = bytes(sign(id, timestamp, body));
        return Stream.of(signatures.split(" "))
                .map(signature -> MessageDigest.isEqual(right, bytes(signature)))
                .reduce(false, Boolean::logicalOr);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "WebhookSecret[...]";
    }
}
