package dev.maquette.provider;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Makes a picture from words and reference pictures, within one call. The call is paid; retries on faults that surely
 * cost nothing happen inside.
 */
public interface ImageGenerator {

    /** The name under which people configure this provider and jobs report it, for example {@code gemini}. */
    String name();

    /** What one picture costs in USD according to the configuration, or empty when that is not known. */
    default Optional<BigDecimal> price() {
        return Optional.empty();
    }

    /** Blocks until there is a picture. Throws {@link ProviderException}. */
    ImageData generate(ImageRequest request);
}
