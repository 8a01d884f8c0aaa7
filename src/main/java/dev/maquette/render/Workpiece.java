package dev.maquette.render;

import dev.maquette.asset.StoredAsset;
import dev.maquette.render.projection.Bitmap;
import dev.maquette.render.projection.Mask;

/** The pictures of one job, each decoded when a stage first asks for it and kept for the next. */
class Workpiece {

    private final RenderPictures pictures;
    private final RenderInputs inputs;
    private StoredAsset maskAsset;
    private Bitmap photo;
    private Mask mask;

    Workpiece(RenderPictures pictures, RenderInputs inputs) {
        this.pictures = pictures;
        this.inputs = inputs;
    }

    synchronized Bitmap photo() {
        if (photo == null) {
            photo = pictures.bitmap(inputs.image());
        }
        return photo;
    }

    /** Used once, so not kept. */
    Bitmap texture() {
        return pictures.bitmap(inputs.texture());
    }

    /** What the request brought; null when it brought none. */
    StoredAsset givenMask() {
        return inputs.mask();
    }

    /** Where the mask is from now on; as large as the photo. */
    void maskIs(StoredAsset asset) {
        maskAsset = asset;
    }

    synchronized Mask mask() {
        if (mask == null) {
            mask = pictures.mask(maskAsset);
        }
        return mask;
    }
}
