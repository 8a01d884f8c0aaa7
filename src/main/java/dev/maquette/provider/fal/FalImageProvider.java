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
class FalImageProvider extends FalPictureProvider<ImageGenerator> implements ImageProvider {

    FalImageProvider(FalConfig config, RemoteFetcher fetcher, ImageConfig limits) {
        super(config, fetcher, limits);
        config.imageAspectRatios().forEach(AspectRatio::parse); // a wrong ratio is to stop the start, not the first job
    }

    @Override
    ImageGenerator connect(ProviderAccess access, FalImageDownload download) {
        return new FalImageGenerator(access, config(), download);
    }
}
