package dev.maquette.provider.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How the stand-ins behave; whether they are used is configured with the providers. */
@ConfigMapping(prefix = "maquette.sandbox")
public interface SandboxConfig {

    /** The only key that the stand-ins accept; not a secret, it shows that adapters send theirs where they should. */
    @WithDefault("sandbox")
    String key();

    /** How long a picture takes: long enough that progress is seen, short enough not to annoy. */
    @WithDefault("300ms")
    Duration imageDelay();

    /** How long a model takes from submission to result: long enough for several polls. */
    @WithDefault("3s")
    Duration modelDelay();

    /** How long an answer is held back by {@code [fault:timeout]}: longer than any adapter waits. */
    @WithDefault("10m")
    Duration timeoutDelay();

    /** Edge in pixels of a square picture at size 1K, as the real service has it; smaller makes tests faster. */
    @WithDefault("1024")
    int imageSize();

    /** Share of the calls that fail without being asked to, 0..1; none, so that the studio is pleasant to try. */
    @WithDefault("0")
    double faultRate();

    /** What these failures are chosen from: those that a client should survive by itself. */
    @WithDefault("429,500,503,slow,poll-500")
    List<String> faults();

    /** Repeats a run of chosen failures. */
    @WithDefault("1")
    long seed();

    /** Versions of Trellis that the Replicate stand-in knows: the two that are in use at the real one. */
    @WithDefault("e8f6c45206993f297372f5436b90350817bd9b4a0d52d2a76df50c1c8afa2b3c,"
            + "4876f2a8da1c544772dffa32e8889da4a1bab3a1f5c1937bfcfccb99ae347251")
    List<String> replicateVersions();
}
