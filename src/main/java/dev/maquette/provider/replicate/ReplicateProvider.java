package dev.maquette.provider.replicate;

import dev.maquette.provider.ModelGenerator;
import dev.maquette.provider.ModelProvider;
import dev.maquette.provider.ProviderAccess;
import jakarta.inject.Singleton;

/** Offers Replicate as a provider of 3D models. */
@Singleton
class ReplicateProvider implements ModelProvider {

    private final ReplicateConfig config;

    ReplicateProvider(ReplicateConfig config) {
        this.config = config;
    }

    @Override
    public String name() {
        return "replicate";
    }

    @Override
    public String keyVariable() {
        return "REPLICATE_API_TOKEN";
    }

    @Override
    public ReplicateConfig config() {
        return config;
    }

    @Override
    public ModelGenerator connect(ProviderAccess access) {
        return new ReplicateModelGenerator(access, config);
    }
}
