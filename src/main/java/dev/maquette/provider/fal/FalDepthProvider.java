package dev.maquette.provider.fal;

import dev.maquette.asset.fetch.RemoteFetcher;
import dev.maquette.asset.image.ImageConfig;
import dev.maquette.provider.DepthEstimator;
import dev.maquette.provider.DepthProvider;
import dev.maquette.provider.ProviderAccess;
import jakarta.inject.Singleton;

/** Offers fal as a provider of depth maps. */
@Singleton
class FalDepthProvider extends FalPictureProvider<DepthEstimator> implements DepthProvider {

    FalDepthProvider(FalConfig config, RemoteFetcher fetcher, ImageConfig limits) {
        super(config, fetcher, limits);
    }

    @Override
    DepthEstimator connect(ProviderAccess access, FalImageDownload download) {
        return new FalDepthEstimator(access, config(), download);
    }
}
