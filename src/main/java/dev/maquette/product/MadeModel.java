package dev.maquette.product;

import dev.maquette.asset.AssetUrls;
import dev.maquette.asset.StoredAsset;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** The files of a 3D step in our own store; each but the model may be null. */
@RegisterForReflection
public record MadeModel(
        StoredAsset model,
        StoredAsset colorVideo,
        StoredAsset gaussianPly,
        StoredAsset normalVideo,
        StoredAsset combinedVideo,
        List<StoredAsset> noBackgroundImages,
        ModelStats stats) {

    TrellisOutput output(AssetUrls urls) {
        return new TrellisOutput(
                urls.url(model),
                url(urls, colorVideo),
                url(urls, gaussianPly),
                url(urls, normalVideo),
                url(urls, combinedVideo),
                noBackgroundImages.stream().map(urls::url).toList());
    }

    private static String url(AssetUrls urls, StoredAsset asset) {
        return asset == null ? null : urls.url(asset);
    }
}
