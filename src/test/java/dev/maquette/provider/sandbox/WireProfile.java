package dev.maquette.provider.sandbox;

import dev.maquette.testing.MovableClock;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** The stand-ins on a clock that tests move, with small pictures made at once. */
public class WireProfile implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(MovableClock.class, SwitchableSandbox.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "maquette.sandbox.image-delay", "0s",
                "maquette.sandbox.model-delay", "10s",
                "maquette.sandbox.image-size", "128");
    }
}
