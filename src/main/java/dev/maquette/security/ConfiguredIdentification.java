package dev.maquette.security;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.jose4j.keys.HmacKey;

/** Chooses by configuration how callers are identified. */
class ConfiguredIdentification {

    private static final String ISSUER = "/auth/v1";
    private static final String KEYS = ISSUER + "/.well-known/jwks.json";

    /** Throws {@link io.quarkus.runtime.configuration.ConfigurationException} when the mode lacks a setting. */
    @Produces
    @Singleton
    CallerIdentification identification(AuthenticationConfig config, TokenIssuerConfig issuer, Clock clock) {
        AuthenticationSettings.check(config, issuer);
        var mode = config.effectiveMode();
        return new CallerIdentification(
                mode.acceptsKeys() ? Optional.of(new ApiKeys(config.apiKeys())) : Optional.empty(),
                mode.acceptsTokens() ? Optional.of(tokens(config, issuer, clock)) : Optional.empty());
    }

    private static AccessTokens tokens(AuthenticationConfig config, TokenIssuerConfig issuer, Clock clock) {
        var project = issuer.url().orElseThrow().toString().replaceAll("/+$", "");
        return new AccessTokens(
                new AccessTokens.Rules(project + ISSUER, config.audience(), config.leeway()),
                issuer.jwtSecret().map(secret -> new HmacKey(secret.getBytes(StandardCharsets.UTF_8))),
                new SigningKeys(new PublishedKeys(URI.create(project + KEYS)), clock),
                clock);
    }
}
