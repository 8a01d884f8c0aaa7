package dev.maquette.provider.replicate;

import dev.maquette.provider.ProviderConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** TRELLIS at Replicate for 3D models. */
@ConfigMapping(prefix = "maquette.providers.replicate")
interface ReplicateConfig extends ProviderConfig {

    /** With the version of the API. */
    @WithDefault("https://api.replicate.com/v1")
    URI baseUrl();

    /** The version of firtoz/trellis that is pinned nearly everywhere; others take other inputs. */
    @WithDefault("e8f6c45206993f297372f5436b90350817bd9b4a0d52d2a76df50c1c8afa2b3c")
    String version();

    /** Pictures up to this many bytes travel inside the request; the vendor advises 256 kB. */
    @WithDefault("262144")
    int inlineBytes();

    /** Where results may lie, with sub-domains. */
    @WithDefault("replicate.delivery")
    Set<String> resultHosts();

    /** {@code whsec_...}, with which Replicate signs what it tells; each account has its own, so there is no default. */
    Optional<String> webhookSecret();
}
