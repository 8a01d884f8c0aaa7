package dev.maquette.generation;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The sandbox with small pictures that take no time, and limits that do not keep tests waiting. */
public class GenerationProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "maquette.sandbox.image-size", "192",
                "maquette.sandbox.image-delay", "0ms",
                "maquette.sandbox.model-delay", "100ms",
                "maquette.job.poll-interval", "50ms",
                "maquette.generation.images-per-minute", "1000");
    }
}
