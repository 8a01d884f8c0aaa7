package dev.maquette.provider.openai;

import dev.maquette.provider.AspectRatio;
import dev.maquette.provider.ImageGenerator;
import dev.maquette.provider.ImageProvider;
import dev.maquette.provider.ProviderAccess;
import jakarta.inject.Singleton;

/** Offers OpenAI as a provider of pictures. */
@Singleton
class OpenAiProvider implements ImageProvider {

    private final OpenAiConfig config;

    OpenAiProvider(OpenAiConfig config) {
        config.sizes().forEach(AspectRatio::parse); // a wrong size is to stop the start, not the first job
        this.config = config;
    }

    @Override
    public String name() {
        return "openai";
    }

    @Override
    public String keyVariable() {
        return "OPENAI_API_KEY";
    }

    @Override
    public OpenAiConfig config() {
        return config;
    }

    @Override
    public ImageGenerator connect(ProviderAccess access) {
        return new OpenAiImageGenerator(access, config);
    }
}
