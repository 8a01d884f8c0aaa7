package dev.maquette.acceptance;

import dev.maquette.testing.GenerousLimits;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** The packaged service with its own settings, but at an address that the test framework can read from its log,
 * and without the limits that would end a table of bad requests. */
public class ProductWalkProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(GenerousLimits.SETTINGS);
        settings.put("quarkus.http.host", "localhost");
        return settings;
    }
}
