package dev.maquette.generation;

import dev.maquette.asset.AssetUrls;
import dev.maquette.asset.StoredAsset;
import dev.maquette.generation.GenerationResult.ResultFile;
import dev.maquette.job.JobContext;

/** Finished files stay in this service's own asset store. */
class AssetResultStorage implements ResultStorage {

    private final AssetUrls urls;

    AssetResultStorage(AssetUrls urls) {
        this.urls = urls;
    }

    @Override
    public ResultFile store(JobContext job, ResultPath path, StoredAsset file) {
        return new ResultFile(null, path.toString(), file.name(), null, null);
    }

    @Override
    public String url(ResultFile file) {
        return urls.url(file.asset());
    }

    @Override
    public String lastingUrl(ResultFile file) {
        return url(file);
    }
}
