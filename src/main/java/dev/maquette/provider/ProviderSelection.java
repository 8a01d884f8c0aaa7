package dev.maquette.provider;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns configured names into connected generators, real ones or the stand-in. */
@Singleton
class ProviderSelection {

    private final SandboxMode sandbox;
    private final SandboxModeConfig sandboxConfig;

    ProviderSelection(SandboxMode sandbox, SandboxModeConfig sandboxConfig) {
        this.sandbox = sandbox;
        this.sandboxConfig = sandboxConfig;
    }

    /** The providers of these names. Throws {@link IllegalArgumentException} that names the setting and the known names. */
    <P extends Provider<?>> List<P> named(String setting, List<String> names, List<P> known) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException(setting + " names no provider");
        }
        return names.stream()
                .map(name -> find(name, known).orElseThrow(() -> unknown(setting, name, known)))
                .toList();
    }

    /**
     * Connects those that can be used: with a key, or in sandbox mode the first one to the stand-in. When there is none
     * it throws a {@link ProviderException} that says what to set.
     */
    <G> List<G> connect(String setting, List<? extends Provider<G>> providers) {
        if (sandbox.active()) {
            return List.of(providers.getFirst().connect(standIn()));
        }
        List<G> usable = providers.stream()
                .flatMap(provider -> connect(provider).stream())
                .toList();
        if (usable.isEmpty()) {
            throw new ProviderException(setting, new ProviderFailure.Rejected(nothingUsable(providers)));
        }
        return usable;
    }

    /** Connects the real provider, or is empty without a key. */
    <G> Optional<G> connect(Provider<G> provider) {
        return provider.config().key().map(key -> provider.connect(ProviderAccess.real(provider.name(), key)));
    }

    static <P extends Provider<?>> Optional<P> find(String name, List<P> known) {
        return known.stream().filter(provider -> provider.name().equals(name)).findFirst();
    }

    private ProviderAccess standIn() {
        return ProviderAccess.sandbox(
                sandboxConfig.key(), new ProviderAccess.StandIn(sandbox.baseUrl(), sandboxConfig.price()));
    }

    private static IllegalArgumentException unknown(String setting, String name, List<? extends Provider<?>> known) {
        String names = known.stream().map(Provider::name).sorted().collect(Collectors.joining(", "));
        return new IllegalArgumentException(setting + " names " + name + ", which is not one of: " + names);
    }

    private static String nothingUsable(List<? extends Provider<?>> providers) {
        String settings = providers.stream()
                .map(provider -> "maquette.providers." + provider.name() + ".key (" + provider.keyVariable() + ")")
                .collect(Collectors.joining(" or "));
        return "No provider of this list has a key. Set " + settings
                + ", or maquette.sandbox.enabled=true to work without providers.";
    }
}
