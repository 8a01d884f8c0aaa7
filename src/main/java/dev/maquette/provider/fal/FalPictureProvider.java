package dev.maquette.provider.fal;

import dev.maquette.asset.fetch.RemoteFetcher;
import dev.maquette.asset.image.ImageConfig;
import dev.maquette.provider.Provider;
import dev.maquette.provider.ProviderAccess;

/** What fal's offers of pictures have in common: the account, and the way in which results are fetched. */
abstract class FalPictureProvider<G> implements Provider<G> {

    private final FalConfig config;
    private final RemoteFetcher fetcher;
    private final ImageConfig limits;

    FalPictureProvider(FalConfig config, RemoteFetcher fetcher, ImageConfig limits) {
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
    public G connect(ProviderAccess access) {
        return connect(
                access,
                new FalImageDownload(access, config, fetcher, limits.maxBytes().asLongValue()));
    }

    abstract G connect(ProviderAccess access, FalImageDownload download);
}
