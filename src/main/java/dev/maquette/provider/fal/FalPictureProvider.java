package dev.maquette.provider.fal;

import dev.maquette.asset.fetch.RemoteFetcher;
import dev.maquette.asset.image.ImageConfig;
import dev.maquette.provider.ProviderAccess;

/** What fal's offers of pictures have in common besides the account: the way in which results are fetched. */
abstract class FalPictureProvider<G> extends FalAccount<G> {

    private final RemoteFetcher fetcher;
    private final ImageConfig limits;

    FalPictureProvider(FalConfig config, RemoteFetcher fetcher, ImageConfig limits) {
        super(config);
        this.fetcher = fetcher;
        this.limits = limits;
    }

    @Override
    public G connect(ProviderAccess access) {
        return connect(
                access,
                new FalImageDownload(
                        access, config(), fetcher, limits.maxBytes().asLongValue()));
    }

    abstract G connect(ProviderAccess access, FalImageDownload download);
}
