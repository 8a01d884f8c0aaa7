package dev.maquette.provider.fal;

import dev.maquette.asset.fetch.RemoteFetcher;
import dev.maquette.asset.image.ImageConfig;
import dev.maquette.provider.AspectRatio;
import dev.maquette.provider.ImageGenerator;
import dev.maquette.provider.ImageProvider;
import dev.maquette.provider.ProviderAccess;
import jakarta.inject.Singleton;

/** Offers fal as a provider of pictures. */
@Singleton
class FalImageProvider implements ImageProvider {

    private final FalConfig config;
    private final RemoteFetcher fetcher;
    private final ImageConfig limits;

    FalImageProvider(FalConfig config, RemoteFetcher fetcher, ImageConfig limits) {
        config.imageAspectRatios().forEach(AspectRatio::parse); // a wrong ratio is to stop the start, not the first job
        this.config = config;
        this.fetcher = fetcher;
        this.limits = limits;
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

    @Override
    public ImageGenerator connect(ProviderAccess access) {
        FalImageDownload download =
                new FalImageDownload(access, config, fetcher, limits.maxBytes().asLongValue());
        return new FalImageGenerator(access, config, download);
    }
}
