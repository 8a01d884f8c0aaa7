package dev.maquette.provider.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Messages as providers send them. */
public final class Incoming {

    private Incoming() {}

    /** @param headers whose names may be written in any case */
    public static IncomingWebhook message(String body, Instant receivedAt, Map<String, String> headers) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        return new IncomingWebhook(all::get, body.getBytes(StandardCharsets.UTF_8), receivedAt);
    }

    public static SignedJson json() {
        return new SignedJson(new ObjectMapper());
    }
}
