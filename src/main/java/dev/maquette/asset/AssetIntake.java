package dev.maquette.asset;

import dev.maquette.asset.image.ImageConfig;
import dev.maquette.asset.image.ImageGuard;
import dev.maquette.asset.image.ImageLimits;
import dev.maquette.asset.image.InvalidImageException;
import dev.maquette.http.ApiException;
import dev.maquette.mesh.GlbGuard;
import dev.maquette.mesh.InvalidMeshException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;

/** Takes pictures and models that users bring into the store, known by their content and not by what they are called. */
@ApplicationScoped
public class AssetIntake {

    private static final byte[] GLB_MAGIC = {'g', 'l', 'T', 'F'};

    private final AssetStore store;
    private final ImageGuard pictures;
    private final ImageLimits limits;
    private final GlbGuard models;

    AssetIntake(AssetStore store, ImageGuard pictures, ImageConfig images, GlbGuard models) {
        this.store = store;
        this.pictures = pictures;
        this.limits = ImageLimits.ofPhotos(images);
        this.models = models;
    }

    /**
     * Checks and stores a PNG, JPEG, WebP or GLB.
     *
     * @param field that the client sent it or its URL in, which is blamed when it is none
     * @throws ApiException {@code validation_failed}
     */
    public StoredAsset store(String field, byte[] file) {
        return store.put(file, contentType(field, file));
    }

    private String contentType(String field, byte[] file) {
        try {
            if (Arrays.equals(file, 0, Math.min(4, file.length), GLB_MAGIC, 0, GLB_MAGIC.length)) {
                models.check(file);
                return AssetFormat.GLB.contentType();
            }
            return pictures.check(file, limits).contentType();
        } catch (InvalidImageException e) {
            throw ApiException.invalid(field, e.problem());
        } catch (InvalidMeshException e) {
            throw ApiException.invalid(field, "is not a usable GLB: " + e.getMessage());
        }
    }
}
