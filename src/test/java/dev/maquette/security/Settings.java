package dev.maquette.security;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Configuration as the service would read it. */
final class Settings {

    private Settings() {}

    static <T> T of(Class<T> mapping, Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(mapping)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(mapping);
    }

    static AuthenticationConfig authentication(Map<String, String> values) {
        return of(AuthenticationConfig.class, values);
    }

    static TokenIssuerConfig issuer(Map<String, String> values) {
        return of(TokenIssuerConfig.class, values);
    }
}
