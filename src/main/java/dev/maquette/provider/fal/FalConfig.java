package dev.maquette.provider.fal;

import dev.maquette.provider.ProviderConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Models behind fal's queue, for 3D models and for pictures. */
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

    /** The keys with which fal signs what it tells (a JSON Web Key Set). */
    @WithDefault("https://rest.fal.ai/.well-known/jwks.json")
    URI webhookKeys();

    /** Pictures up to this many bytes travel inside the request; larger ones are uploaded first. */
    @WithDefault("262144")
    int inlineBytes();

    /** Pictures from words alone; the model that is used at Gemini, so that a fallback gives the same kind of picture. */
    @WithDefault("fal-ai/nano-banana-2")
    String imageModel();

    /** Pictures that agree with references. Both may be any model whose input is that of the Nano Banana family. */
    @WithDefault("fal-ai/nano-banana-2/edit")
    String imageEditModel();

    /** What the whole family offers. */
    @WithDefault("1:1,2:3,3:2,3:4,4:3,4:5,5:4,9:16,16:9,21:9")
    List<String> imageAspectRatios();

    /** {@code 1K}, {@code 2K}, {@code 4K}; not sent by default, because large ones cost more. */
    Optional<String> imageResolution();

    /** The default model accepts 14 reference pictures. Further ones are left out. */
    @WithDefault("14")
    int imageMaxReferences();

    /** From the submit of a picture to the end of the wait for it: the queue is long at times. */
    @WithDefault("5m")
    Duration imageDeadline();

    /** A picture takes 5 to 30 seconds. */
    @WithDefault("1s")
    Duration imagePollInterval();

    /** Price of one picture in USD; {@link #price()} is that of a model. */
    Optional<BigDecimal> imagePrice();

    /** Finds what words name, with a clean mask and nothing else; any model whose input and output are those of EVF-SAM. */
    @WithDefault("fal-ai/evf-sam")
    String segmentationModel();

    /** Keeps finer edges than its older siblings; any of fal's image preprocessors for depth. */
    @WithDefault("fal-ai/image-preprocessors/depth-anything/v2")
    String depthModel();

    /** Price of one mask in USD; EVF-SAM's is half a cent. */
    Optional<BigDecimal> segmentationPrice();

    /** Price of one depth map in USD. */
    Optional<BigDecimal> depthPrice();
}
