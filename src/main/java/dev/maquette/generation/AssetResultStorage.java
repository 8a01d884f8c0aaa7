package dev.maquette.generation;

import dev.maquette.asset.AssetUrls;
import dev.maquette.asset.StoredAsset;
import jakarta.enterprise.context.ApplicationScoped;

/** Finished files stay in this service's own asset store, and are offered under the name that their path has. */
@ApplicationScoped
class AssetResultStorage implements ResultStorage {

    private final AssetUrls urls;

    AssetResultStorage(AssetUrls urls) {
        this.urls = urls;
    }

    @Override
    public GenerationResult.ResultFile store(String path, StoredAsset file) {
        return new GenerationResult.ResultFile(path, file.name());
    }

    @Override
    public String url(GenerationResult.ResultFile file) {
        return urls.url(file.asset());
    }
}
