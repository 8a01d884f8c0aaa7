package dev.maquette.generation;

import dev.maquette.asset.AssetFormat;
import dev.maquette.asset.AssetStore;
import dev.maquette.asset.AssetUrls;
import dev.maquette.asset.StoredAsset;
import dev.maquette.asset.image.ImageConfig;
import dev.maquette.asset.image.ImageLimits;
import dev.maquette.asset.image.ImageReference;
import dev.maquette.http.ApiException;
import dev.maquette.mesh.GlbLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What requests name as input: what was uploaded to this service before, or lies in its Supabase project. */
@ApplicationScoped
class InputAssets {

    private final AssetStore store;
    private final AssetUrls urls;
    private final ProjectFiles project;
    private final ImageLimits pictures;
    private final long modelBytes;

    InputAssets(AssetStore store, AssetUrls urls, ProjectFiles project, ImageConfig pictures, GlbLimits models) {
        this.store = store;
        this.urls = urls;
        this.project = project;
        this.pictures = ImageLimits.ofPhotos(pictures);
        this.modelBytes = models.maxBytes().asLongValue();
    }

    /** A picture. Throws {@code validation_failed} that names the field. */
    ImageReference picture(String field, String url) {
        StoredAsset asset = asset(field, url, pictures.maxBytes());
        if (AssetFormat.ofContentType(asset.contentType())
                .filter(AssetFormat::isPicture)
                .isEmpty()) {
            throw ApiException.invalid(field, "must be a PNG, JPEG or WebP");
        }
        return new ImageReference(asset.name());
    }

    /** Pictures; every one that is not is told at its own place. */
    List<ImageReference> pictures(String field, List<String> pictures) {
        List<ImageReference> references = new ArrayList<>();
        Map<String, String> problems = new HashMap<>();
        for (int i = 0; i < pictures.size(); i++) {
            try {
                references.add(picture(field + "[" + i + "]", pictures.get(i)));
            } catch (ApiException invalid) {
                problems.putAll(invalid.details());
            }
        }
        if (!problems.isEmpty()) {
            throw ApiException.invalid(problems);
        }
        return references;
    }

    /** The name of a model. Throws {@code validation_failed} that names the field. */
    String model(String field, String url) {
        StoredAsset asset = asset(field, url, modelBytes);
        if (!AssetFormat.GLB.contentType().equals(asset.contentType())) {
            throw ApiException.invalid(field, "must be a GLB");
        }
        return asset.name();
    }

    /** What the request's first input comes from, as far as it is known. */
    Origin origin(String url) {
        return project.origin(url);
    }

    /** Renewed, so that what is found now is still there when the job begins. */
    private StoredAsset asset(String field, String url, long maxBytes) {
        return urls.nameOf(url)
                .flatMap(store::renew)
                .or(() -> project.fetch(field, url, maxBytes))
                .orElseThrow(() -> ApiException.invalid(
                        field,
                        "must be the URL of an asset that was uploaded before, here or to the project's storage; it may have"
                                + " expired"));
    }
}
