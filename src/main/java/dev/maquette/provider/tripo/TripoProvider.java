package dev.maquette.provider.tripo;

import dev.maquette.provider.ModelGenerator;
import dev.maquette.provider.ModelProvider;
import dev.maquette.provider.ProviderAccess;
import jakarta.inject.Singleton;

/** Offers Tripo as a provider of 3D models. */
@Singleton
class TripoProvider implements ModelProvider {

    private final TripoConfig config;

    TripoProvider(TripoConfig config) {
        this.config = config;
    }

    @Override
    public String name() {
        return "tripo";
    }

    @Override
    public String keyVariable() {
        return "TRIPO_API_KEY";
    }

    @Override
    public TripoConfig config() {
        return config;
    }

    @Override
    public ModelGenerator connect(ProviderAccess access) {
        return new TripoModelGenerator(access, config);
    }
}
