package dev.maquette.provider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;

/** Whether and where the stand-ins are used; how they behave is configured beside them. */
@ConfigMapping(prefix = "maquette.sandbox")
interface SandboxModeConfig {

    /** {@code auto}: exactly when no provider has a key, so that a first start needs no setting. */
    @WithDefault("auto")
    Switch enabled();

    /** Base of stand-ins that run elsewhere; without it those of this very process are used. */
    Optional<URI> url();

    /** What the adapters send as key; never a real one, so that no real key can reach a stand-in. */
    @WithDefault("sandbox")
    String key();

    /**
     * What each call to a stand-in counts for, in US dollars: nothing, unless somebody wants to see how a client copes with a
     * budget that is used up.
     */
    @WithDefault("0")
    BigDecimal price();

    enum Switch {
        AUTO,
        TRUE,
        FALSE
    }
}
