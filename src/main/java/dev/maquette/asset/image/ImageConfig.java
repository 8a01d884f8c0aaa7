package dev.maquette.asset.image;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "maquette.asset.image")
public interface ImageConfig {

    /** The contract's limit for photos and textures: a camera's JPEG of 50 megapixels at good quality fits. */
    @WithDefault("25M")
    MemorySize maxBytes();

    /** The contract's limit for reference pictures, inline or by URL: several of them go along in one paid request. */
    @WithDefault("10M")
    MemorySize referenceMaxBytes();

    /** 50 megapixels: what current cameras make, and 200 MB when decoded to four bytes a pixel. */
    @WithDefault("50000000")
    long maxPixels();

    /** Below this there is nothing to see, neither for a model nor for a person. */
    @WithDefault("64")
    int minEdge();
}
