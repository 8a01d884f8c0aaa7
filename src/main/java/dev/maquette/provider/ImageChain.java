package dev.maquette.provider;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Asks the image generators in their order until one makes the picture or a failure forbids to go on. */
public final class ImageChain implements ImageGenerator {

    private static final Logger LOG = Logger.getLogger(ImageChain.class);

    private final Supplier<List<ImageGenerator>> generators;

    ImageChain(Supplier<List<ImageGenerator>> generators) {
        this.generators = generators;
    }

    /** That of the generator which is asked first. */
    @Override
    public String name() {
        return generators.get().getFirst().name();
    }

    /** That of the dearest generator: any of them may be the one that makes the picture. */
    @Override
    public Optional<BigDecimal> price() {
        return PaidService.dearest(generators.get()).price();
    }

    @Override
    public ImageData generate(ImageRequest request) {
        List<ProviderException> failures = new ArrayList<>();
        for (ImageGenerator generator : generators.get()) {
            try {
                return generator.generate(request);
            } catch (ProviderException failure) {
                LOG.warnf("no picture from %s", failure.getMessage());
                failures.add(failure);
                if (!failure.failure().triesNextProvider()) {
                    break;
                }
            }
        }
        throw ProviderException.ofAll(failures);
    }
}
