package dev.maquette.product;

import dev.maquette.asset.AssetUrls;
import dev.maquette.asset.StoredAsset;
import dev.maquette.provider.MadeModel;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The files that the 3D step made, each the URL of an asset of this service or null. */
@RegisterForReflection
public record TrellisOutput(
        @Schema(nullable = true) String modelFile,
        @Schema(nullable = true) String colorVideo,
        @Schema(nullable = true) String gaussianPly,
        @Schema(nullable = true) String normalVideo,
        @Schema(nullable = true) String combinedVideo,
        List<String> noBackgroundImages) {

    static final TrellisOutput NONE = new TrellisOutput(null, null, null, null, null, List.of());

    public TrellisOutput {
        noBackgroundImages = noBackgroundImages == null ? List.of() : noBackgroundImages;
    }

    static TrellisOutput of(MadeModel made, AssetUrls urls) {
        return new TrellisOutput(
                urls.url(made.model()),
                url(made.colorVideo(), urls),
                url(made.gaussianPly(), urls),
                url(made.normalVideo(), urls),
                url(made.combinedVideo(), urls),
                made.noBackgroundImages().stream().map(urls::url).toList());
    }

    private static String url(StoredAsset asset, AssetUrls urls) {
        return asset == null ? null : urls.url(asset);
    }
}
