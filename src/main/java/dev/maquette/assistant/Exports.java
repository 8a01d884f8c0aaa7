package dev.maquette.assistant;

import dev.maquette.asset.AssetStore;
import dev.maquette.asset.AssetUrls;
import dev.maquette.asset.StoredAsset;
import dev.maquette.http.ExportRequest;
import dev.maquette.http.Exported;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;

/** Files that assistants ask for, by their links: what they hold would be of no use in a conversation. */
@Singleton
class Exports {

    private final AssetStore store;
    private final AssetUrls urls;

    Exports(AssetStore store, AssetUrls urls) {
        this.store = store;
        this.urls = urls;
    }

    /** @param export the call that makes the files */
    ExportedFile file(String format, Function<ExportRequest, Exported> export) {
        String url = export.apply(new ExportRequest(List.of(format))).files().get(format);
        StoredAsset asset = urls.nameOf(url).flatMap(store::find).orElseThrow();
        return new ExportedFile(format, url, asset.contentType(), asset.bytes());
    }
}
