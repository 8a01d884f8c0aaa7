package dev.maquette.provider.fal;

import dev.maquette.provider.ProviderConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Set;

/** Models behind fal's queue for 3D models. */
@ConfigMapping(prefix = "maquette.providers.fal")
interface FalConfig extends ProviderConfig {

    @WithDefault("https://queue.fal.run")
    URI baseUrl();

    /** Host of the storage for inputs. */
    @WithDefault("https://rest.fal.ai")
    URI storageUrl();

    /** TRELLIS, as at Replicate, so that a fallback gives the same kind of model. See {@link FalModel} for others. */
    @WithDefault("fal-ai/trellis")
    String model();

    /** Hosts, with sub-domains, to which the key may be sent when the queue returns their addresses; the second is the backup. */
    @WithDefault("fal.run,falrun.com")
    Set<String> queueHosts();

    /** Where results may lie, with sub-domains. */
    @WithDefault("fal.media")
    Set<String> resultHosts();

    /** Pictures up to this many bytes travel inside the request; larger ones are uploaded first. */
    @WithDefault("262144")
    int inlineBytes();
}
