package dev.maquette.render;

import dev.maquette.asset.AssetFormat;
import dev.maquette.asset.AssetStore;
import dev.maquette.asset.StoredAsset;
import dev.maquette.asset.image.ImageConfig;
import dev.maquette.asset.image.ImageGuard;
import dev.maquette.asset.image.ImageIntake;
import dev.maquette.asset.image.ImageLimits;
import dev.maquette.asset.image.ImageReference;
import dev.maquette.mesh.raster.Picture;
import dev.maquette.provider.ImageData;
import dev.maquette.render.projection.Bitmap;
import dev.maquette.render.projection.BitmapDecoder;
import dev.maquette.render.projection.BitmapScaler;
import dev.maquette.render.projection.Mask;
import dev.maquette.render.projection.PngEncoder;
import jakarta.enterprise.context.ApplicationScoped;

/** Brings pictures from the store into memory and back. */
@ApplicationScoped
class RenderPictures {

    /** Of JPEG, at which its blocks do not show. */
    private static final float SENT_QUALITY = 0.92f;

    private final ImageIntake intake;
    private final ImageGuard guard;
    private final AssetStore assets;
    private final ImageLimits limits;
    private final PngEncoder encoder;
    private final BitmapScaler scaler;

    RenderPictures(ImageIntake intake, ImageGuard guard, AssetStore assets, ImageConfig limits) {
        this.intake = intake;
        this.guard = guard;
        this.assets = assets;
        this.limits = ImageLimits.ofPhotos(limits);
        this.encoder = new PngEncoder(1);
        this.scaler = new BitmapScaler(1);
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

    /** A picture as it is sent to hosted models: no larger than they can use, and light enough to travel fast. */
    ImageData reduced(Bitmap picture, int longestSide) {
        Bitmap smaller = scaler.reduce(picture, longestSide);
        byte[] jpeg = new Picture(smaller.width(), smaller.height(), smaller.argb()).toJpeg(SENT_QUALITY);
        return new ImageData(jpeg, AssetFormat.JPEG.contentType());
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
