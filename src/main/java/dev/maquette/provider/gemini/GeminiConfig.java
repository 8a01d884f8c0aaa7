package dev.maquette.provider.gemini;

import dev.maquette.provider.ProviderConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The Gemini API for pictures. */
@ConfigMapping(prefix = "maquette.providers.gemini")
interface GeminiConfig extends ProviderConfig {

    /** With the version of the API, which changes from time to time. */
    @WithDefault("https://generativelanguage.googleapis.com/v1beta")
    URI baseUrl();

    /** The model for many reference pictures at a moderate price; the 2.5 and all preview ids are retired or about to be. */
    @WithDefault("gemini-3.1-flash-image")
    String model();

    /** {@code 1K}, {@code 2K}...; not sent by default, because not every model accepts it. */
    Optional<String> imageSize();

    /** What the model offers. Those from 1:4 on are offered by 3.1 flash alone: leave them out for another model. */
    @WithDefault("1:1,2:3,3:2,3:4,4:3,4:5,5:4,9:16,16:9,21:9,1:4,4:1,1:8,8:1")
    List<String> aspectRatios();

    /** The default model accepts 14 reference pictures; 2.5 accepted 3. Further ones are left out. */
    @WithDefault("14")
    int maxReferences();

    /** Answers without picture or refusal are asked for again this often: some pass then, but each attempt costs tokens. */
    @WithDefault("2")
    int redraws();

    /** A picture takes 5 to 30 seconds, large ones longer. */
    @Override
    @WithDefault("120s")
    Duration timeout();
}
