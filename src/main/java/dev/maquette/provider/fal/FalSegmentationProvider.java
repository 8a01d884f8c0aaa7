package dev.maquette.provider.fal;

import dev.maquette.asset.fetch.RemoteFetcher;
import dev.maquette.asset.image.ImageConfig;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.SegmentationProvider;
import dev.maquette.provider.Segmenter;
import jakarta.inject.Singleton;

/** Offers fal as a provider of masks. */
@Singleton
class FalSegmentationProvider extends FalPictureProvider<Segmenter> implements SegmentationProvider {

    FalSegmentationProvider(FalConfig config, RemoteFetcher fetcher, ImageConfig limits) {
        super(config, fetcher, limits);
    }

    @Override
    Segmenter connect(ProviderAccess access, FalImageDownload download) {
        return new FalSegmenter(access, config(), download);
    }
}
