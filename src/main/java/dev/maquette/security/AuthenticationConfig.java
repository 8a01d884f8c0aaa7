package dev.maquette.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How callers identify themselves. */
@ConfigMapping(prefix = "maquette.auth")
interface AuthenticationConfig {

    /** Open by default, so that the service runs without an account anywhere; any other value ends the start. */
    @WithDefault("open")
    Mode mode();

    enum Mode {
        /** Everybody is the same anonymous caller. */
        OPEN
    }
}
