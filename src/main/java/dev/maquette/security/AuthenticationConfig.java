package dev.maquette.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How callers identify themselves. */
@ConfigMapping(prefix = "maquette.auth")
interface AuthenticationConfig {

    /**
     * Open when unset, so that the service runs without an account anywhere; but where strangers could spend money,
     * somebody has to say that this is wanted, so there is no default.
     */
    Optional<Mode> mode();

    /** By name, which becomes a part of the caller's id. None by default: a key that is in every installation is none. */
    Map<String, ApiKey> apiKeys();

    /** Whom access tokens must be meant for; what Supabase writes into those of signed-in users. */
    @WithDefault("authenticated")
    String audience();

    /** By how much the issuer's clock may differ from ours; machines that keep time at all are within a few seconds. */
    @WithDefault("10s")
    Duration leeway();

    default Mode effectiveMode() {
        return mode().orElse(Mode.OPEN);
    }

    enum Mode {
        /** Everybody is the same anonymous caller. */
        OPEN(false, false),
        API_KEY(true, false),
        /** Supabase access tokens. */
        JWT(false, true),
        /** An API key, an access token, or both. */
        BOTH(true, true);

        private final boolean keys;
        private final boolean tokens;

        Mode(boolean keys, boolean tokens) {
            this.keys = keys;
            this.tokens = tokens;
        }

        boolean acceptsKeys() {
            return keys;
        }

        boolean acceptsTokens() {
            return tokens;
        }
    }

    interface ApiKey {

        /** Lower- or upper-case hex SHA-256 of the key, so that no key stands in any configuration. */
        String hash();

        /** Whether the caller may also see what belongs to others; few should. */
        @WithDefault("false")
        boolean admin();
    }
}
