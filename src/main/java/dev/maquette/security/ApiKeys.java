package dev.maquette.security;

import dev.maquette.security.AuthenticationConfig.ApiKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The configured API keys. A plain SHA-256 is enough for them, since they are long and random: there is nothing to guess,
 * and so nothing to slow down.
 */
final class ApiKeys {

    /** Longer ones are nobody's. */
    private static final int MAX_LENGTH = 1024;

    private final List<Known> known = new ArrayList<>();

    private record Known(byte[] hash, Caller caller) {}

    /** The hashes are 64 hex digits. */
    ApiKeys(Map<String, ApiKey> configured) {
        configured.forEach((name, key) ->
                known.add(new Known(HexFormat.of().parseHex(key.hash()), new Caller("key-" + name, key.admin()))));
    }

    /** Whose key this is; takes the same time whichever it is. Throws {@link AccessRefusedException} when it is nobody's. */
    Caller owner(String key) {
        Caller owner = null;
        if (key.length() <= MAX_LENGTH) {
            var hash = sha256(key);
            for (var candidate : known) {
                if (MessageDigest.isEqual(candidate.hash(), hash)) {
                    owner = candidate.caller();
                }
            }
        }
        if (owner == null) {
            throw AccessRefusedException.unauthenticated("The API key is not known.", Challenge.API_KEY);
        }
        return owner;
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
