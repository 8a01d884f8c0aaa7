package dev.maquette.provider.fal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.provider.ErrorAnswer;
import dev.maquette.provider.ImageData;
import dev.maquette.provider.ImageGenerator;
import dev.maquette.provider.ImageRequest;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.ProviderException;
import dev.maquette.provider.ProviderFailure.OutcomeUnknown;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pictures through fal's queue, waited for within the call. From the accepted submit on the picture is as good as paid: what
 * keeps this service from getting it, other than a failure of the run itself, leaves the outcome unknown.
 */
class FalImageGenerator implements ImageGenerator {

    /** Where the ids of the two models are configured. */
    private static final String MODEL_SETTINGS =
            "maquette.providers.fal.image-model and maquette.providers.fal.image-edit-model";

    private final ProviderAccess access;
    private final FalConfig config;
    private final FalQueue queue;
    private final FalImageWait wait;
    private final FalImageDownload download;

    FalImageGenerator(ProviderAccess access, FalConfig config, FalImageDownload download) {
        this.access = access;
        this.config = config;
        this.queue = new FalQueue(access, config, MODEL_SETTINGS);
        this.wait = new FalImageWait(access, config, queue);
        this.download = download;
    }

    @Override
    public String name() {
        return access.name();
    }

    @Override
    public Optional<BigDecimal> price() {
        return access.standIn().isPresent() ? Optional.of(BigDecimal.ZERO) : config.imagePrice();
    }

    @Override
    public ImageData generate(ImageRequest request) {
        List<String> references = request.references().stream()
                .limit(config.imageMaxReferences())
                .map(queue::stage)
                .toList();
        String model = references.isEmpty() ? config.imageModel() : config.imageEditModel();
        Submission accepted = queue.submit(model, input(request, references));
        return download.picture(output(accepted, wait.completion(accepted)));
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

    private JsonNode output(Submission accepted, QueueStatus completed) {
        try {
            return queue.output(completed, accepted.responseUrl());
        } catch (ProviderException failure) {
            throw toldByProvider(failure) ? failure : lost(failure);
        }
    }

    /** Whether the queue itself says how the run ended: in the status, or by an answer in place of the result. */
    private static boolean toldByProvider(ProviderException failure) {
        return failure.getCause() == null || failure.getCause() instanceof ErrorAnswer;
    }

    private ProviderException lost(ProviderException failure) {
        return new ProviderException(
                name(),
                new OutcomeUnknown("The picture is ready and paid for, but the queue did not hand it over: "
                        + failure.failure().reason()),
                failure);
    }
}
