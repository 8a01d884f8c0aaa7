package dev.maquette.acceptance;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The packaged service with its own settings, but at an address that the test framework can read from its log,
 * and without the limits that would end a table of bad requests. */
public class ProductWalkProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.host", "localhost",
                "maquette.limits.generate-image.requests", "100000",
                "maquette.limits.generate-model.requests", "100000",
                "maquette.limits.refine-model.requests", "100000");
    }
}
