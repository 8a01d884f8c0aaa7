package dev.maquette.provider.fal;

import dev.maquette.provider.ImageData;
import dev.maquette.provider.ImageGenerator;
import dev.maquette.provider.ImageRequest;
import dev.maquette.provider.ProviderAccess;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pictures through fal's queue, from models whose input and output are those of the Nano Banana family. */
class FalImageGenerator implements ImageGenerator {

    /** Where the ids of the two models are configured. */
    private static final String MODEL_SETTINGS =
            "maquette.providers.fal.image-model and maquette.providers.fal.image-edit-model";

    private final ProviderAccess access;
    private final FalConfig config;
    private final FalPictureRun run;

    FalImageGenerator(ProviderAccess access, FalConfig config, FalImageDownload download) {
        this.access = access;
        this.config = config;
        this.run = new FalPictureRun(access, config, download, MODEL_SETTINGS, "/images/0");
    }

    @Override
    public String name() {
        return access.name();
    }

    @Override
    public Optional<BigDecimal> price() {
        return access.price(config.imagePrice());
    }

    @Override
    public ImageData generate(ImageRequest request) {
        List<String> references = request.references().stream()
                .limit(config.imageMaxReferences())
                .map(run::stage)
                .toList();
        String model = references.isEmpty() ? config.imageModel() : config.imageEditModel();
        return run.make(model, input(request, references));
    }

    /** These models have no choice of backgrounds and no measure of freedom. */
    private Map<String, Object> input(ImageRequest request, List<String> references) {
        Map<String, Object> input = new HashMap<>();
        input.put("prompt", request.prompt());
        input.put("num_images", 1);
        input.put("aspect_ratio", request.aspectRatio().nearest(config.imageAspectRatios()));
        input.put("output_format", "png");
        config.imageResolution().ifPresent(resolution -> input.put("resolution", resolution));
        if (request.seed() != null) {
            input.put("seed", Math.floorMod(request.seed(), Integer.MAX_VALUE));
        }
        if (!references.isEmpty()) {
            input.put("image_urls", references);
        }
        return input;
    }
}
