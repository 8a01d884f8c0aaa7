package dev.maquette.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Single steps may be asked for as often as tests do, which are in a hurry. */
public class GenerousLimits implements QuarkusTestProfile {

    public static final Map<String, String> SETTINGS = Map.of(
            "maquette.limits.generate-image.requests", "100000",
            "maquette.limits.generate-model.requests", "100000",
            "maquette.limits.refine-model.requests", "100000");

    @Override
    public Map<String, String> getConfigOverrides() {
        return SETTINGS;
    }
}
