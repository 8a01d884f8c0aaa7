package dev.maquette.asset.fetch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "maquette.asset.fetch")
public interface FetchConfig {

    /** For one address of a host; a server that answers at all does so in a fraction of it, even across the world. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** For one try as a whole: 25 MB need no more than 7 Mbit/s, and a server that drips bytes holds nobody for long. */
    @WithDefault("30s")
    Duration timeout();

    /** The contract of render jobs: one retry. A result just announced may also take a second to reach its host. */
    @WithDefault("1")
    int retries();

    /** The same of what a provider made and was paid for; with doubling pauses six of them ride out a minute of trouble. */
    @WithDefault("6")
    int paidRetries();

    /** Before the first further try; it doubles from there, up to half a minute. */
    @WithDefault("1s")
    Duration retryDelay();
}
