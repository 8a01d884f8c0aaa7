package dev.maquette.provider.fal;

import dev.maquette.provider.ImageData;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.Segmenter;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Masks through fal's queue, from models whose input and output are those of EVF-SAM (https://fal.ai/models/fal-ai/evf-sam/api). */
class FalSegmenter implements Segmenter {

    private final ProviderAccess access;
    private final FalConfig config;
    private final FalPictureRun run;

    FalSegmenter(ProviderAccess access, FalConfig config, FalImageDownload download) {
        this.access = access;
        this.config = config;
        this.run = new FalPictureRun(access, config, download, "maquette.providers.fal.segmentation-model", "/image");
    }

    @Override
    public String name() {
        return access.name();
    }

    @Override
    public Optional<BigDecimal> price() {
        return access.price(config.segmentationPrice());
    }

    /** Asks for the mask alone; these models else answer with the photo cut out. */
    @Override
    public ImageData segment(ImageData photo, String prompt) {
        return run.make(
                config.segmentationModel(), Map.of("image_url", run.stage(photo), "prompt", prompt, "mask_only", true));
    }
}
