package dev.maquette.acceptance;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The packaged service with its own settings, but at an address that the test framework can read from its log. */
public class ProductWalkProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.http.host", "localhost");
    }
}
