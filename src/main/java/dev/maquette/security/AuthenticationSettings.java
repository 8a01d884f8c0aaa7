package dev.maquette.security;

import dev.maquette.security.AuthenticationConfig.ApiKey;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Refuses settings with which nobody, or the wrong ones, would be let in; the sentence names the setting. */
final class AuthenticationSettings {

    private static final String KEYS = "maquette.auth.api-keys";
    private static final String URL = "maquette.supabase.url";
    private static final String SECRET = "maquette.supabase.jwt-secret";

    /** What the hash has, which HS256 demands (RFC 7518, 3.2). */
    private static final int MIN_SECRET_BYTES = 32;

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,60}");
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

    private AuthenticationSettings() {}

    /** Throws {@link ConfigurationException}, which the start tells without a stack trace. */
    static void check(AuthenticationConfig config, TokenIssuerConfig issuer) {
        checkKeys(config.apiKeys());
        var mode = config.effectiveMode();
        if (mode.acceptsKeys() && config.apiKeys().isEmpty()) {
            throw new ConfigurationException("maquette.auth.mode accepts API keys, but there is none: set " + KEYS
                    + ".<name>.hash to the SHA-256 of one.");
        }
        if (mode.acceptsTokens()) {
            checkIssuer(issuer);
        }
    }

    private static void checkKeys(Map<String, ApiKey> keys) {
        var hashes = new HashSet<String>();
        keys.forEach((name, key) -> {
            if (!NAME.matcher(name).matches()) {
                throw new ConfigurationException(
                        KEYS + "." + name + ": the name must be 1 to 60 letters, digits, hyphens or underscores.");
            }
            if (!HASH.matcher(key.hash()).matches()) {
                throw new ConfigurationException(
                        KEYS + "." + name + ".hash must be the SHA-256 of the key, as 64 hex digits.");
            }
            if (!hashes.add(key.hash().toLowerCase(Locale.ROOT))) {
                throw new ConfigurationException(
                        KEYS + "." + name + ".hash is that of another key; each caller needs its own.");
            }
        });
    }

    private static void checkIssuer(TokenIssuerConfig issuer) {
        var url = issuer.url()
                .orElseThrow(() -> new ConfigurationException("maquette.auth.mode accepts access tokens, but " + URL
                        + " is not set: it says whose tokens, such as https://abc.supabase.co."));
        if (!isHttp(url)) {
            throw new ConfigurationException(URL + " must be an address such as https://abc.supabase.co.");
        }
        issuer.jwtSecret()
                .filter(secret -> secret.getBytes(StandardCharsets.UTF_8).length < MIN_SECRET_BYTES)
                .ifPresent(_ -> {
                    throw new ConfigurationException(
                            SECRET + " is shorter than the " + MIN_SECRET_BYTES + " bytes that HS256 demands.");
                });
    }

    private static boolean isHttp(URI url) {
        return url.getHost() != null && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()));
    }
}
