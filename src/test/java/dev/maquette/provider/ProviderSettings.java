package dev.maquette.provider;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Configuration as an operator would give it, with pauses so short that tests do not wait. */
public final class ProviderSettings {

    private static final Map<String, String> QUICK = Map.of(
            "retry-delay", "1ms",
            "max-retry-delay", "100ms",
            "retries", "2",
            "poll-retries", "2",
            "timeout", "2s");

    private ProviderSettings() {}

    /** The mapping of the provider; the values replace defaults and are given without the common prefix. */
    public static <C> C of(Class<C> mapping, String provider, Map<String, String> values) {
        Map<String, String> settings = new HashMap<>(QUICK);
        settings.putAll(values);
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(mapping);
        settings.forEach((key, value) -> builder.withDefaultValue("maquette.providers." + provider + "." + key, value));
        return builder.build().getConfigMapping(mapping);
    }
}
