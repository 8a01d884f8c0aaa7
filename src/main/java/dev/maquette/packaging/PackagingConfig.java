package dev.maquette.packaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How packages are made and kept. */
@ConfigMapping(prefix = "maquette.packaging")
public interface PackagingConfig {

    /** After the last write; the contract of the state documents. */
    @WithDefault("24h")
    Duration retention();

    /** Panels of one bulk run that are made at the same time. All of a box: the provider's own concurrency is the limit. */
    @WithDefault("6")
    int parallelPanels();
}
