package dev.maquette.render;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Every stage that can be is hosted, by stand-ins that take no time. */
public class HostedRenderProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "maquette.render.segmenter", "fal",
                "maquette.render.depth", "fal",
                "maquette.render.refiner", "gemini",
                "maquette.providers.fal.image-poll-interval", "10ms",
                "maquette.sandbox.image-size", "192",
                "maquette.sandbox.image-delay", "0ms");
    }
}
