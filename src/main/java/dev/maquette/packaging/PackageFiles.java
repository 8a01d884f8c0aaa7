package dev.maquette.packaging;

import dev.maquette.asset.AssetStore;
import dev.maquette.asset.AssetUrls;
import dev.maquette.asset.StoredAsset;
import dev.maquette.http.Workspace;
import dev.maquette.job.Documents;
import dev.maquette.mesh.Texture;
import dev.maquette.mesh.export.ExportFormat;
import dev.maquette.mesh.export.ExportedFile;
import dev.maquette.packaging.dieline.Dieline;
import dev.maquette.packaging.dieline.DielineJpeg;
import dev.maquette.packaging.dieline.DielinePdf;
import dev.maquette.packaging.dieline.DielineSvg;
import dev.maquette.packaging.model.PackageExport;
import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.Panel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The package that is shown as files, made when they are asked for: closed in three dimensions, or flat to be printed. */
@ApplicationScoped
class PackageFiles {

    private final PackagingStore store;
    private final Documents documents;
    private final PackageExport models;
    private final AssetStore assets;
    private final AssetUrls urls;

    PackageFiles(PackagingStore store, Documents documents, PackageExport models, AssetStore assets, AssetUrls urls) {
        this.store = store;
        this.documents = documents;
        this.models = models;
        this.assets = assets;
        this.urls = urls;
    }

    /** The closed package. */
    ExportedFile model(Workspace workspace, ExportFormat format) {
        PackagingState state = store.state(workspace);
        return models.file(state.shape(), artwork(state), format);
    }

    /** URLs of the closed package in these formats by their names; the document remembers them until it changes. */
    Map<String, String> models(Workspace workspace, List<ExportFormat> formats) {
        PackagingState state = store.state(workspace);
        Map<Panel, Texture> artwork = artwork(state);
        Map<String, String> files = new LinkedHashMap<>();
        for (ExportFormat format : formats) {
            files.put(format.id(), stored(models.file(state.shape(), artwork, format), "package"));
        }
        remember(workspace, state, PackagingState::exportFiles, Draft::exported, files);
        return files;
    }

    /** The dieline. */
    ExportedFile dieline(Workspace workspace, DielineFormat format, DielineOptions options) {
        PackagingState state = store.state(workspace);
        return dieline(state.shape(), options.artwork() ? artwork(state) : Map.of(), format, options);
    }

    /** The same as {@link #models} of dielines. */
    Map<String, String> dielines(Workspace workspace, List<DielineFormat> formats, DielineOptions options) {
        PackagingState state = store.state(workspace);
        Map<Panel, Texture> artwork = options.artwork() ? artwork(state) : Map.of();
        Map<String, String> files = new LinkedHashMap<>();
        for (DielineFormat format : formats) {
            files.put(format.id(), stored(dieline(state.shape(), artwork, format, options), "dieline"));
        }
        remember(workspace, state, PackagingState::dielineExportFiles, Draft::dielineExported, files);
        return files;
    }

    private static ExportedFile dieline(
            PackageShape shape, Map<Panel, Texture> artwork, DielineFormat format, DielineOptions options) {
        Dieline dieline = Dieline.of(shape, options.bleed());
        byte[] bytes =
                switch (format) {
                    case SVG -> DielineSvg.write(dieline, artwork);
                    case PDF -> DielinePdf.write(dieline, artwork);
                    case JPG -> DielineJpeg.write(dieline, artwork);
                };
        return new ExportedFile(bytes, format.contentType(), format.id());
    }

    private String stored(ExportedFile file, String name) {
        StoredAsset asset = assets.put(file.bytes(), file.contentType());
        return urls.downloadUrl(asset, name + "." + file.extension());
    }

    private Map<Panel, Texture> artwork(PackagingState state) {
        Map<Panel, Texture> artwork = new EnumMap<>(Panel.class);
        state.shown().panelTextures().forEach((panel, texture) -> {
            String name = urls.nameOf(texture.textureUrl()).orElseThrow();
            String contentType = assets.find(name).orElseThrow().contentType();
            artwork.put(panel, new Texture(assets.read(name), contentType));
        });
        return artwork;
    }

    /** Unless the package is another one by now. */
    private void remember(
            Workspace workspace,
            PackagingState exported,
            Function<PackagingState, Map<String, String>> known,
            BiFunction<Draft, Map<String, String>, Draft> change,
            Map<String, String> files) {
        documents.change(store.change(workspace, state -> {
            if (!state.shape().equals(exported.shape()) || !state.shown().equals(exported.shown())) {
                return null;
            }
            Map<String, String> all = new TreeMap<>(known.apply(state));
            all.putAll(files);
            return change.apply(state.draft(), all);
        }));
    }
}
