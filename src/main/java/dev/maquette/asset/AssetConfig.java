package dev.maquette.asset;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

@ConfigMapping(prefix = "maquette.asset")
interface AssetConfig {

    /** Where files are kept: below the one data directory, so that a single volume holds everything. */
    @WithDefault("${maquette.data-directory:data}/assets")
    Path directory();

    /**
     * How long an asset stays after nothing names it any more. Jobs are kept 48 hours and state documents 24, so that a
     * link from either still works for as long as it is shown.
     */
    @WithDefault("48h")
    Duration retention();

    /** How often the sweep looks; often enough that a busy day does not fill the disk, far below the retention. */
    @WithDefault("1h")
    Duration sweepInterval();
}
