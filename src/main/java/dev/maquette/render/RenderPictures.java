package dev.maquette.render;

import dev.maquette.asset.AssetFormat;
import dev.maquette.asset.AssetStore;
import dev.maquette.asset.StoredAsset;
import dev.maquette.asset.image.ImageConfig;
import dev.maquette.asset.image.ImageGuard;
import dev.maquette.asset.image.ImageIntake;
import dev.maquette.asset.image.ImageLimits;
import dev.maquette.asset.image.ImageReference;
import dev.maquette.render.projection.Bitmap;
import dev.maquette.render.projection.BitmapDecoder;
import dev.maquette.render.projection.Mask;
import dev.maquette.render.projection.PngEncoder;
import jakarta.enterprise.context.ApplicationScoped;

/** Brings pictures from the store into memory and back. */
@ApplicationScoped
class RenderPictures {

    private final ImageIntake intake;
    private final ImageGuard guard;
    private final AssetStore assets;
    private final ImageLimits limits;
    private final PngEncoder encoder;

    RenderPictures(ImageIntake intake, ImageGuard guard, AssetStore assets, ImageConfig limits) {
        this.intake = intake;
        this.guard = guard;
        this.assets = assets;
        this.limits = ImageLimits.ofPhotos(limits);
        this.encoder = new PngEncoder(1);
    }

    /** Fetches and checks what a job begins with. Throws {@code download_failed} or {@code validation_failed}. */
    RenderInputs load(RenderRun run) {
        return new RenderInputs(load(run.image()), load(run.texture()), load(run.mask()));
    }

    /** The pixels as the photographer saw them, turned upright. */
    Bitmap bitmap(StoredAsset asset) {
        byte[] bytes = assets.read(asset.name());
        return BitmapDecoder.upright(guard.decode(bytes, limits), bytes);
    }

    /** Bright is to be painted, and what is transparent is not. */
    Mask mask(StoredAsset asset) {
        return Mask.ofBrightness(bitmap(asset));
    }

    StoredAsset store(Bitmap picture) {
        return assets.put(encoder.encode(picture), AssetFormat.PNG.contentType());
    }

    StoredAsset store(Mask mask) {
        return store(mask.asBitmap());
    }

    private StoredAsset load(ImageReference reference) {
        return reference == null ? null : intake.resolve(reference, limits);
    }
}
