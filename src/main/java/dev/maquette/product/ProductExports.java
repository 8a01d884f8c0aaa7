package dev.maquette.product;

import dev.maquette.asset.AssetStore;
import dev.maquette.asset.AssetUrls;
import dev.maquette.asset.StoredAsset;
import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;
import dev.maquette.http.Workspace;
import dev.maquette.job.Documents;
import dev.maquette.mesh.export.ExportFormat;
import dev.maquette.mesh.export.ExportedFile;
import dev.maquette.mesh.export.MeshExporter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The product's model in other formats, made when they are asked for and kept as assets. */
@ApplicationScoped
class ProductExports {

    private final ProductStore store;
    private final Documents documents;
    private final MeshExporter exporter;
    private final AssetStore assets;
    private final AssetUrls urls;

    ProductExports(ProductStore store, Documents documents, MeshExporter exporter, AssetStore assets, AssetUrls urls) {
        this.store = store;
        this.documents = documents;
        this.exporter = exporter;
        this.assets = assets;
        this.urls = urls;
    }

    /** The model that is shown, in one format. Throws {@code not_found} when there is no product. */
    ExportedFile file(Workspace workspace, ExportFormat format) {
        return exporter.export(glb(store.state(workspace)), format);
    }

    /** URLs of the model in these formats by their names; the state document remembers them. */
    Map<String, String> files(Workspace workspace, List<ExportFormat> formats) {
        ProductState state = store.state(workspace);
        byte[] glb = glb(state);
        Map<String, String> files = new LinkedHashMap<>();
        for (ExportFormat format : formats) {
            ExportedFile file = exporter.export(glb, format);
            StoredAsset asset = assets.put(file.bytes(), file.contentType());
            files.put(format.id(), urls.downloadUrl(asset, "product." + file.extension()));
        }
        remember(workspace, state.trellisOutput().modelFile(), files);
        return files;
    }

    private void remember(Workspace workspace, String model, Map<String, String> files) {
        documents.change(store.change(workspace, state -> {
            if (!model.equals(state.trellisOutput().modelFile())) {
                return null;
            }
            Map<String, String> all = new HashMap<>(state.exportFiles());
            all.putAll(files);
            return state.draft().exported(all);
        }));
    }

    private byte[] glb(ProductState state) {
        String url = state.trellisOutput().modelFile();
        if (url == null) {
            throw new ApiException(ErrorCode.NOT_FOUND, "There is no product to export yet.");
        }
        return assets.read(urls.nameOf(url).orElseThrow());
    }
}
