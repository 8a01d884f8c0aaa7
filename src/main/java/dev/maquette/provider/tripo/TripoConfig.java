package dev.maquette.provider.tripo;

import dev.maquette.provider.ProviderConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Tripo for 3D models and their textures. */
@ConfigMapping(prefix = "maquette.providers.tripo")
interface TripoConfig extends ProviderConfig {

    /** With the version of the API; version 2 is switched off. In China the host ends with {@code .com}. */
    @WithDefault("https://openapi.tripo3d.ai/v3")
    URI baseUrl();

    /** The vendor's best one. It is pinned, because the API takes no request without a version. */
    @WithDefault("v3.1-20260211")
    String model();

    /** Textures of existing models have versions of their own; this is what the vendor pairs with all models from 3.0 on. */
    @WithDefault("v3.0-20250812")
    String textureModel();

    /** Where results may lie, with sub-domains: the vendor serves both halves of the world from either domain. */
    @WithDefault("tripo3d.ai,tripo3d.com")
    Set<String> resultHosts();

    /** With which Tripo signs what it tells; the console shows it once an address is registered there, so there is no default. */
    Optional<String> webhookSecret();
}
