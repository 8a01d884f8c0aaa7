package dev.maquette.provider;

/** Finds in a photo what words describe, within one call, which is paid as that of an {@link ImageGenerator}. */
public interface Segmenter extends PaidService {

    /**
     * Blocks until there is a mask: a picture of the whole photo, though perhaps of another size, that is white where the
     * described object is and black elsewhere. Throws {@link ProviderException}.
     *
     * @param prompt names the object in a few words, such as {@code the wall of the building}
     */
    ImageData segment(ImageData photo, String prompt);
}
