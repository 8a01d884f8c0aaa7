package dev.maquette.generation;

import dev.maquette.asset.StoredAsset;
import dev.maquette.asset.image.ImageConfig;
import dev.maquette.asset.image.ImageGuard;
import dev.maquette.asset.image.ImageInfo;
import dev.maquette.asset.image.ImageIntake;
import dev.maquette.asset.image.ImageLimits;
import dev.maquette.asset.image.ImageReference;
import dev.maquette.cost.Estimate;
import dev.maquette.job.FleetLimits;
import dev.maquette.job.JobContext;
import dev.maquette.provider.AspectRatio;
import dev.maquette.provider.ImageData;
import dev.maquette.provider.ImageGenerator;
import dev.maquette.provider.ImageRequest;
import dev.maquette.provider.PaidService;
import dev.maquette.provider.PictureStep;
import dev.maquette.provider.ProviderChains;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Makes pictures of pictures, within what the provider allows in a minute. */
@ApplicationScoped
class PictureMaker {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ImageGenerator generator;
    private final PictureStep pictures;
    private final ImageIntake intake;
    private final ImageGuard guard;
    private final ImageLimits limits;
    private final FleetLimits fleet;
    private final GenerationConfig config;

    PictureMaker(
            ProviderChains chains,
            PictureStep pictures,
            ImageIntake intake,
            ImageGuard guard,
            ImageConfig imageConfig,
            FleetLimits fleet,
            GenerationConfig config) {
        this.generator = chains.images("maquette.generation.images", config.images());
        this.pictures = pictures;
        this.intake = intake;
        this.guard = guard;
        this.limits = ImageLimits.ofPhotos(imageConfig);
        this.fleet = fleet;
        this.config = config;
    }

    Estimate estimate(int count) {
        return PaidService.estimate(() -> generator, "picture", count);
    }

    /** The pictures that a job begins with, checked once. */
    List<StoredAsset> inputs(JobContext job, List<ImageReference> references) {
        return IntStream.range(0, references.size())
                .mapToObj(i -> job.step(
                        "input-" + (i + 1), StoredAsset.class, () -> intake.resolve(references.get(i), limits)))
                .toList();
    }

    /** So many pictures in the shape of the given one, made at the same time; each is a checkpoint. */
    List<StoredAsset> make(
            JobContext job, int count, String prompt, StoredAsset input, ImageRequest.Background background) {
        List<Supplier<StoredAsset>> pieces = IntStream.rangeClosed(1, count)
                .<Supplier<StoredAsset>>mapToObj(
                        number -> () -> make(job, "image-" + number, prompt, input, background))
                .toList();
        return job.all(pieces, count);
    }

    private StoredAsset make(
            JobContext job, String step, String prompt, StoredAsset input, ImageRequest.Background background) {
        // before the call's intent is stored: who waits for the quota has not called yet
        job.step("pass-" + step, Boolean.class, () -> {
            fleet.pass(job, "images", config.imagesPerMinute(), MINUTE, step);
            return true;
        });
        return pictures.makeOnceWith(generator, job, step, () -> {
            List<ImageData> references = pictures.references(List.of(input));
            return new ImageRequest(prompt, references, ratio(references.getFirst()), null, null, background);
        });
    }

    private AspectRatio ratio(ImageData picture) {
        ImageInfo info = guard.check(picture.bytes(), limits);
        return new AspectRatio(info.width(), info.height());
    }
}
