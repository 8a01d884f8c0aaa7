package dev.maquette.provider;

import dev.maquette.http.ServiceCheck;
import jakarta.inject.Singleton;
import java.util.Map;

/** Tells people who makes their pictures and models, the first ones first; asks nobody and is always up. */
@Singleton
class ProvidersCheck implements ServiceCheck {

    private final SandboxMode sandbox;
    private final ProviderChains chains;
    private final ProvidersConfig config;

    ProvidersCheck(SandboxMode sandbox, ProviderChains chains, ProvidersConfig config) {
        this.sandbox = sandbox;
        this.chains = chains;
        this.config = config;
    }

    @Override
    public String name() {
        return "providers";
    }

    @Override
    public Result check() {
        return Result.up(
                sandbox.active()
                        ? Map.of("mode", SandboxMode.NAME)
                        : Map.of(
                                "mode", "live",
                                "images", chains.usable(config.images()),
                                "models", chains.usable(config.models())));
    }
}
