package dev.maquette.provider.gemini;

import dev.maquette.provider.ImageGenerator;
import dev.maquette.provider.ImageProvider;
import dev.maquette.provider.ProviderAccess;
import jakarta.inject.Singleton;

/** Offers Gemini as a provider of pictures. */
@Singleton
class GeminiProvider implements ImageProvider {

    private final GeminiConfig config;

    GeminiProvider(GeminiConfig config) {
        this.config = config;
    }

    @Override
    public String name() {
        return "gemini";
    }

    @Override
    public String keyVariable() {
        return "GEMINI_API_KEY";
    }

    @Override
    public GeminiConfig config() {
        return config;
    }

    @Override
    public ImageGenerator connect(ProviderAccess access) {
        return new GeminiImageGenerator(access, config);
    }
}
