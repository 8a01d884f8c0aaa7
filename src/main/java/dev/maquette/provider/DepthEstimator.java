package dev.maquette.provider;

/** Tells how near everything in a photo is, within one call, which is paid as that of an {@link ImageGenerator}. */
public interface DepthEstimator extends PaidService {

    /**
     * Blocks until there is a depth map: a grey picture of the whole photo, though perhaps of another size, whose brightness
     * is the inverse of the distance in no particular unit. Throws {@link ProviderException}.
     */
    ImageData depth(ImageData photo);
}
