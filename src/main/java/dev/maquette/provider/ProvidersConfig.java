package dev.maquette.provider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Which providers are used, in the order in which they are tried. */
@ConfigMapping(prefix = "maquette.providers")
interface ProvidersConfig {

    /** Gemini alone: no other provider keeps an object the same over several views as well. */
    @WithDefault("gemini")
    List<String> images();

    /** Two hosts of the same model, because community models are switched off without notice. */
    @WithDefault("replicate,fal")
    List<String> models();

    /**
     * What happens to a picture whose call was cut off by the end of its process: true makes this one picture again, false
     * ends the job with {@code outcome_unknown}. An image provider answers within the call and leaves no id to ask about,
     * and a closed connection usually cancels it, so the job goes on by default.
     */
    @WithDefault("true")
    boolean repeatInterruptedPictures();

    /**
     * Whether Replicate and fal are asked to tell when a model is done, so that it is not found out at the next poll only. Off,
     * because it needs a {@code maquette.public-url} that they can reach.
     */
    @WithDefault("false")
    boolean webhooks();
}
