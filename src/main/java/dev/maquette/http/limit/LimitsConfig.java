package dev.maquette.http.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/** How often one caller may do what. */
@ConfigMapping(prefix = "maquette.limits")
interface LimitsConfig {

    /** By the name of the limit; those of the contract stand in the service's own settings. */
    @WithParentName
    Map<String, Limit> byName();

    interface Limit {

        /** Without a number there is no limit. */
        OptionalInt requests();

        /** A minute, as the contract counts, and as providers do. */
        @WithDefault("1m")
        Duration per();
    }
}
