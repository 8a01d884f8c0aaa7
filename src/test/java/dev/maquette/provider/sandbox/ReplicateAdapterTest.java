package dev.maquette.provider.sandbox;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;

@QuarkusTest
@TestProfile(ReplicateAdapterTest.Profile.class)
class ReplicateAdapterTest extends CancellableAdaptersContract {

    public static class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return settings("gemini", "replicate");
        }
    }
}
