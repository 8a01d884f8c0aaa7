package dev.maquette.product;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The sandbox with small pictures and little patience, so that a whole run takes about a second. */
public class ProductProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "maquette.sandbox.image-size", "128",
                "maquette.sandbox.image-delay", "0ms",
                "maquette.sandbox.model-delay", "200ms",
                "maquette.job.poll-interval", "50ms",
                "maquette.providers.gemini.retry-delay", "20ms",
                "maquette.providers.replicate.retry-delay", "20ms",
                // all tests share the breakers, and many of them fail on purpose
                "maquette.providers.gemini.breaker-volume", "10000",
                "maquette.providers.replicate.breaker-volume", "10000");
    }
}
