package dev.maquette.asset.image;

/**
 * What a picture may cost.
 *
 * @param maxBytes of the encoded file
 * @param maxPixels width times height, which decides the memory that decoding takes
 * @param minEdge least width and height in pixels
 */
public record ImageLimits(long maxBytes, long maxPixels, int minEdge) {

    /** For photos and textures of render jobs. */
    public static ImageLimits ofPhotos(ImageConfig config) {
        return new ImageLimits(config.maxBytes().asLongValue(), config.maxPixels(), config.minEdge());
    }

    /** For pictures that go along with a prompt. */
    public static ImageLimits ofReferences(ImageConfig config) {
        return new ImageLimits(config.referenceMaxBytes().asLongValue(), config.maxPixels(), config.minEdge());
    }

    /** For what was cut out of a picture that was accepted before, which may be as narrow as it is wanted. */
    public ImageLimits withAnyEdge() {
        return new ImageLimits(maxBytes, maxPixels, 1);
    }
}
