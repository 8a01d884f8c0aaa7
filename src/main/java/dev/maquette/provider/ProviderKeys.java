package dev.maquette.provider;

import dev.maquette.security.PaidAccess;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Whoever may call this service spends the money behind the keys of its providers, unless only stand-ins are used. */
@Singleton
class ProviderKeys implements PaidAccess {

    private final SandboxMode sandbox;
    private final List<Provider<?>> providers;

    ProviderKeys(
            SandboxMode sandbox, @All List<ImageProvider> imageProviders, @All List<ModelProvider> modelProviders) {
        this.sandbox = sandbox;
        this.providers = Stream.<Provider<?>>concat(imageProviders.stream(), modelProviders.stream())
                .toList();
    }

    @Override
    public List<String> settings() {
        if (sandbox.active()) {
            return List.of();
        }
        return providers.stream()
                .filter(provider -> provider.config().key().isPresent())
                .map(provider -> "maquette.providers." + provider.name() + ".key")
                .distinct()
                .toList();
    }
}
