package dev.maquette.provider.fal;

import dev.maquette.provider.Provider;

/** What all of fal's offers have in common: one key and its settings. */
abstract class FalAccount<G> implements Provider<G> {

    private final FalConfig config;

    FalAccount(FalConfig config) {
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
}
