package dev.maquette.provider.fal;

import dev.maquette.provider.ModelGenerator;
import dev.maquette.provider.ModelProvider;
import dev.maquette.provider.ProviderAccess;
import jakarta.inject.Singleton;

/** Offers fal as a provider of 3D models. */
@Singleton
class FalProvider implements ModelProvider {

    private final FalConfig config;

    FalProvider(FalConfig config) {
        FalModel.configured(config.model()); // a wrong id is to stop the start, not the first job
        this.config = config;
    }

    @Override
    public String name() {
        return "fal";
    }

    @Override
    public String keyVariable() {
        return "FAL_KEY";
    }

    @Override
    public FalConfig config() {
        return config;
    }

    @Override
    public ModelGenerator connect(ProviderAccess access) {
        return new FalModelGenerator(access, config);
    }
}
