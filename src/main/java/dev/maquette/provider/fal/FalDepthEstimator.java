package dev.maquette.provider.fal;

import dev.maquette.provider.DepthEstimator;
import dev.maquette.provider.ImageData;
import dev.maquette.provider.ProviderAccess;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Depth maps through fal's queue, from its image preprocessors (such as
 * https://fal.ai/models/fal-ai/image-preprocessors/midas/api), which take a picture and nothing else.
 */
class FalDepthEstimator implements DepthEstimator {

    private final ProviderAccess access;
    private final FalConfig config;
    private final FalPictureRun run;

    FalDepthEstimator(ProviderAccess access, FalConfig config, FalImageDownload download) {
        this.access = access;
        this.config = config;
        this.run = new FalPictureRun(access, config, download, "maquette.providers.fal.depth-model", "/image");
    }

    @Override
    public String name() {
        return access.name();
    }

    @Override
    public Optional<BigDecimal> price() {
        return access.price(config.depthPrice());
    }

    @Override
    public ImageData depth(ImageData photo) {
        return run.make(config.depthModel(), Map.of("image_url", run.stage(photo)));
    }
}
