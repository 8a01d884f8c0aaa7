package dev.maquette.generation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** Who does the single steps, and how much of it at a time. */
@ConfigMapping(prefix = "maquette.generation")
public interface GenerationConfig {

    /** Who makes pictures of pictures, in order of preference: OpenAI keeps the composition of what it is given. */
    @WithDefault("openai")
    List<String> images();

    /** Who makes models, in order of preference: Tripo alone takes words, several views and models to be textured. */
    @WithDefault("tripo")
    List<String> models();

    /** Pictures in any 60 seconds, in all processes together: what the first tier of OpenAI's accounts allows. */
    @WithDefault("5")
    int imagesPerMinute();

    /** Models that are made at the same time, in all processes together: what Tripo allows one account. */
    @WithDefault("10")
    int parallelModels();

    /** The same of new textures, which Tripo counts apart. */
    @WithDefault("5")
    int parallelRefinements();

    /**
     * How long a finished job keeps at it when Supabase does not take its result or rows. An outage of five minutes is
     * ridden out; after it the result stays in this service's own store, and the job says so.
     */
    @WithDefault("5m")
    Duration supabasePatience();

    /**
     * How often rows are looked for whose job has ended without them, because the process died at that moment or Supabase
     * did not answer. One small query for each table; a minute is soon enough for what hardly ever happens.
     */
    @WithDefault("1m")
    Duration settleInterval();
}
