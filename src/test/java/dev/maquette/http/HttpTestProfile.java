package dev.maquette.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** One allowed origin and a small body limit, so that both can be tested without megabytes. */
public class HttpTestProfile implements QuarkusTestProfile {

    static final String ALLOWED_ORIGIN = "https://shop.example";

    static final int BODY_LIMIT = 256 * 1024;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "maquette.http.cors-origins",
                ALLOWED_ORIGIN,
                "quarkus.http.limits.max-body-size",
                Integer.toString(BODY_LIMIT));
    }
}
