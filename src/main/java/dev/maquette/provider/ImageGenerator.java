package dev.maquette.provider;

/**
 * Makes a picture from words and reference pictures, within one call. The call is paid; retries on faults that surely
 * cost nothing happen inside.
 */
public interface ImageGenerator extends PaidService {

    /** Blocks until there is a picture. Throws {@link ProviderException}. */
    ImageData generate(ImageRequest request);
}
