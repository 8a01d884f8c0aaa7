package dev.maquette.render;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How pictures are rendered, and how much of it at a time. */
@ConfigMapping(prefix = "maquette.render")
public interface RenderConfig {

    /**
     * Jobs that compute at the same time in one process; a picture of 12 megapixels takes about half a gigabyte of memory while
     * it is worked on. Unset, one for each core: more would only wait for each other.
     */
    OptionalInt jobsAtOnce();

    /** Longest time for one stage of a job that does not say so itself: 50 megapixels take well under a minute. */
    @WithDefault("2m")
    Duration stageTimeout();

    /** Requests of one project with the same body are one job for so long, as the contract of the API has it. */
    @WithDefault("60s")
    Duration repeatWindow();

    /** Where the results of projects are stored, when Supabase is configured. */
    @WithDefault("project-images")
    String bucket();
}
