package dev.maquette.product;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What a product is made with when the request does not say, and how long it is kept. */
@ConfigMapping(prefix = "maquette.product")
public interface ProductConfig {

    /** After the last write; the contract of the state documents. */
    @WithDefault("24h")
    Duration retention();

    /** Views of a new product when the request does not say how many. */
    @WithDefault("3")
    int imageCount();

    /** Views of one product that are made at the same time; image providers limit requests per minute. */
    @WithDefault("3")
    int parallelViews();

    /** 0 (literal) to 1 (free); not sent to the provider when unset. */
    OptionalDouble creativity();

    /** Repeats a result where the provider can; random when unset. */
    OptionalLong seed();

    /** Edge of the model's texture in pixels: 512, 1024 or 2048. */
    @WithDefault("1024")
    int textureSize();

    /** Share of triangles that is removed, 0.90 to 0.98; the model's own default. */
    @WithDefault("0.95")
    double meshSimplify();
}
