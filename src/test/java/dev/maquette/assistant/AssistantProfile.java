package dev.maquette.assistant;

import dev.maquette.testing.GenerousLimits;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** The sandbox with small pictures and little patience, open to everybody. */
public class AssistantProfile implements QuarkusTestProfile {

    static final Map<String, String> QUICK = Map.of(
            "maquette.sandbox.image-size", "128",
            "maquette.sandbox.image-delay", "0ms",
            "maquette.sandbox.model-delay", "100ms",
            "maquette.job.poll-interval", "50ms");

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(GenerousLimits.SETTINGS);
        settings.putAll(QUICK);
        return settings;
    }
}
