package dev.maquette.provider.openai;

import dev.maquette.provider.ProviderConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** OpenAI's Images API. */
@ConfigMapping(prefix = "maquette.providers.openai")
interface OpenAiConfig extends ProviderConfig {

    /** With the version of the API. */
    @WithDefault("https://api.openai.com/v1")
    URI baseUrl();

    /** The oldest one that stays: gpt-image-1 is switched off, 1-mini and 1.5 are from December 2026 on. Always sent. */
    @WithDefault("gpt-image-2")
    String model();

    /** Width x height in pixels; of these the one nearest to the wanted ratio is asked for. Those that every model offers. */
    @WithDefault("1024x1024,1536x1024,1024x1536")
    List<String> sizes();

    /** {@code low}, {@code medium}, {@code high}; not sent by default, as the model's own choice fits the prompt. */
    Optional<String> quality();

    /** {@code low} or {@code high}, for requests with references; not sent by default, because some models reject it. */
    Optional<String> inputFidelity();

    /** What the API accepts in one request; further references are left out. */
    @WithDefault("16")
    int maxReferences();

    /** Whom the call is charged to; only needed for keys that belong to several organisations. */
    Optional<String> organization();

    /** The project that the call is charged to; only needed for keys that belong to several projects. */
    Optional<String> project();

    /** A picture of high quality takes more than two minutes, and one whose answer is not awaited is paid all the same. */
    @Override
    @WithDefault("5m")
    Duration timeout();

    /** The vendor's own client follows requests to wait up to this; pictures are counted by the minute. */
    @Override
    @WithDefault("120s")
    Duration maxRetryDelay();

    /** The lowest paid tier allows five pictures a minute. */
    @Override
    @WithDefault("5")
    int concurrency();
}
