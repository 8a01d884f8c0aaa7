package dev.maquette.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How background work is queued, leased, retried and kept. */
@ConfigMapping(prefix = "maquette.job")
public interface JobConfig {

    /** What this process does; scaling out may separate the two. */
    @WithDefault("all")
    Role role();

    /** By lane name; a lane that is not named has the defaults. */
    @WithDefaults
    Map<String, LaneConfig> lanes();

    /** A worker that is silent for so long has lost its jobs. A run must go on within 15 s of a crash. */
    @WithDefault("8s")
    Duration lease();

    /** How often a worker says that it is alive; several fit into a lease, so that one may be lost. */
    @WithDefault("2s")
    Duration heartbeat();

    /** After so many attempts that ended with their process, a job is poison and fails. */
    @WithDefault("5")
    int maxAttempts();

    /** From the first attempt; whatever a provider says, no job runs longer. */
    @WithDefault("45m")
    Duration deadline();

    /** How long an ended job, its events and its result links are kept. */
    @WithDefault("48h")
    Duration retention();

    /** How long a repeat with the same Idempotency-Key gives the first answer. */
    @WithDefault("24h")
    Duration idempotencyRetention();

    /** How long a running job waits for a store that does not answer before it gives up its attempt. */
    @WithDefault("5m")
    Duration storePatience();

    /** How long a stopping process lets a paid call finish before it hands its jobs back. */
    @WithDefault("10s")
    Duration stopGrace();

    /** The first wait between two polls of a provider; later ones grow up to ten times as long. */
    @WithDefault("1s")
    Duration pollInterval();

    /** For crash tests only: the labelled point at which the process stops and waits to be killed. */
    Optional<String> failpoint();

    /** What a process does. */
    enum Role {
        ALL,
        API,
        WORKER
    }

    /** One lane. */
    interface LaneConfig {

        /** Jobs of this lane that run at the same time in one process; they mostly wait for providers. */
        @WithDefault("8")
        int width();

        /** Jobs that may wait or run in all; beyond it requests get {@code queue_full}. */
        @WithDefault("1000")
        int depth();
    }
}
