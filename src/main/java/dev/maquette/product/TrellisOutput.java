package dev.maquette.product;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** The files that the 3D step made, each the URL of an asset of this service or null. */
@RegisterForReflection
public record TrellisOutput(
        String modelFile,
        String colorVideo,
        String gaussianPly,
        String normalVideo,
        String combinedVideo,
        List<String> noBackgroundImages) {

    static final TrellisOutput NONE = new TrellisOutput(null, null, null, null, null, List.of());

    public TrellisOutput {
        noBackgroundImages = noBackgroundImages == null ? List.of() : noBackgroundImages;
    }
}
