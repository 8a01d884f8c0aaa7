package dev.maquette.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** API keys of tests and what a configuration has of them. */
final class TestKeys {

    static final String KEY = "3b0c7c1f5d0f4a7e9c1b8a6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b9c8d7e6f";
    static final String OTHER_KEY = "aa0c7c1f5d0f4a7e9c1b8a6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b9c8d7eff";

    private TestKeys() {}

    static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
