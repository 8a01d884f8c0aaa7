package dev.maquette.provider.sandbox;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;

@QuarkusTest
@TestProfile(FalAdapterTest.Profile.class)
class FalAdapterTest extends CancellableAdaptersContract {

    public static class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return settings("fal", "fal");
        }
    }
}
