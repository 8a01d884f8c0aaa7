package dev.maquette.provider;

import dev.maquette.asset.AssetStore;
import dev.maquette.asset.StoredAsset;
import dev.maquette.asset.image.ImageConfig;
import dev.maquette.asset.image.ImageGuard;
import dev.maquette.asset.image.ImageLimits;
import dev.maquette.asset.image.InvalidImageException;
import dev.maquette.cost.Estimate;
import dev.maquette.job.JobContext;
import dev.maquette.job.PaidCall;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The step of a job in which a picture is paid for, checked and stored. */
@ApplicationScoped
public class PictureStep {

    private final ImageGenerator images;
    private final AssetStore assets;
    private final ImageGuard guard;
    private final ImageLimits limits;
    private final ProvidersConfig config;

    PictureStep(
            ImageGenerator images, AssetStore assets, ImageGuard guard, ImageConfig limits, ProvidersConfig config) {
        this.images = images;
        this.assets = assets;
        this.guard = guard;
        this.limits = ImageLimits.ofPhotos(limits);
        this.config = config;
    }

    /** What is done with a delivered picture before it is stored. */
    @FunctionalInterface
    public interface Finish {

        Finish NONE = image -> image;

        /** Throws {@link InvalidImageException} for a picture that cannot be used. */
        ImageData apply(ImageData image);
    }

    /**
     * Makes the picture, once for a job.
     *
     * @param name of the step, unique within the job
     * @param request asked for only when the picture is not there yet
     * @throws ProviderException when no provider delivers a usable picture
     */
    public StoredAsset make(JobContext job, String name, Supplier<ImageRequest> request, Finish finish) {
        PaidCall<StoredAsset> call = paidCall(job, images, generatedBy(request), finish);
        return config.repeatInterruptedPictures()
                ? job.step(name, StoredAsset.class, () -> job.paid(call.price(), call.make()))
                : job.submitOnce(name, StoredAsset.class, call);
    }

    /**
     * The same with another generator than the one that all features share, and never twice: a call that was cut off, whose
     * outcome nobody knows, fails the job.
     */
    public StoredAsset makeOnceWith(
            ImageGenerator generator, JobContext job, String name, Supplier<ImageRequest> request) {
        return makeOnceWith(generator, job, name, generatedBy(request));
    }

    /**
     * The same with whoever makes pictures, and never twice.
     *
     * @param call made only when the picture is not there yet
     */
    public <P extends PaidService> StoredAsset makeOnceWith(
            P service, JobContext job, String name, Function<P, ImageData> call) {
        return job.submitOnce(name, StoredAsset.class, paidCall(job, service, call, Finish.NONE));
    }

    /** What so many pictures of the generator that all features share will cost. */
    public Estimate estimate(int pictures) {
        return PaidService.estimate(() -> images, "picture", pictures);
    }

    private static Function<ImageGenerator, ImageData> generatedBy(Supplier<ImageRequest> request) {
        return generator -> generator.generate(request.get());
    }

    private <P extends PaidService> PaidCall<StoredAsset> paidCall(
            JobContext job, P service, Function<P, ImageData> call, Finish finish) {
        Supplier<StoredAsset> make = () -> {
            ImageData image = call.apply(service);
            job.provider(service.name(), null);
            return stored(service.name(), image, finish);
        };
        return new PaidCall<>(service.price(), make, _ -> {});
    }

    /** Stored pictures in the form in which requests take them. */
    public List<ImageData> references(List<StoredAsset> pictures) {
        return pictures.stream()
                .map(asset -> new ImageData(assets.read(asset.name()), asset.contentType()))
                .toList();
    }

    private StoredAsset stored(String provider, ImageData image, Finish finish) {
        try {
            guard.check(image.bytes(), limits);
            ImageData finished = finish.apply(image);
            return assets.put(
                    finished.bytes(),
                    guard.check(finished.bytes(), limits.withAnyEdge()).contentType());
        } catch (InvalidImageException e) {
            throw new ProviderException(
                    provider,
                    new ProviderFailure.InvalidOutput(
                            "The picture that it delivered cannot be used: " + e.getMessage()),
                    e);
        }
    }
}
