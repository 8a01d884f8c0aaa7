package dev.maquette.generation;

import dev.maquette.asset.AssetFormat;
import dev.maquette.asset.AssetStore;
import dev.maquette.asset.AssetUrls;
import dev.maquette.asset.StoredAsset;
import dev.maquette.asset.image.ImageReference;
import dev.maquette.http.ApiException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What requests name as input: only what was uploaded to this service before. */
@ApplicationScoped
class InputAssets {

    private final AssetStore store;
    private final AssetUrls urls;

    InputAssets(AssetStore store, AssetUrls urls) {
        this.store = store;
        this.urls = urls;
    }

    /** A picture. Throws {@code validation_failed} that names the field. */
    ImageReference picture(String field, String url) {
        StoredAsset asset = asset(field, url);
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
        StoredAsset asset = asset(field, url);
        if (!AssetFormat.GLB.contentType().equals(asset.contentType())) {
            throw ApiException.invalid(field, "must be a GLB");
        }
        return asset.name();
    }

    /** Renewed, so that what is found now is still there when the job begins. */
    private StoredAsset asset(String field, String url) {
        return urls.nameOf(url)
                .flatMap(store::renew)
                .orElseThrow(() -> ApiException.invalid(
                        field, "must be the URL of an asset that was uploaded here before; it may have expired"));
    }
}
