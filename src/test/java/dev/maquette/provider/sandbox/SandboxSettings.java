package dev.maquette.provider.sandbox;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** The configuration of the stand-ins for tests without a container. */
final class SandboxSettings {

    private SandboxSettings() {}

    /** The defaults, except for the given settings. */
    static SandboxConfig with(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(SandboxConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(SandboxConfig.class);
    }
}
