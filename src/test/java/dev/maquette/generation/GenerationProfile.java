package dev.maquette.generation;

import dev.maquette.testing.GenerousLimits;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** The sandbox with small pictures that take no time, and limits that do not keep tests waiting. */
public class GenerationProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(GenerousLimits.SETTINGS);
        settings.put("maquette.sandbox.image-size", "192");
        settings.put("maquette.sandbox.image-delay", "0ms");
        settings.put("maquette.sandbox.model-delay", "100ms");
        settings.put("maquette.job.poll-interval", "50ms");
        settings.put("maquette.generation.images-per-minute", "1000");
        return settings;
    }
}
