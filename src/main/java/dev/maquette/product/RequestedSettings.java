package dev.maquette.product;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The settings of a request; each may be left out. */
public record RequestedSettings(
        @DecimalMin(value = "0", message = "must be between 0 and 1")
        @DecimalMax(value = "1", message = "must be between 0 and 1")
        Double creativity,

        Long seed,

        @Schema(enumeration = {"512", "1024", "2048"}) @TextureSize
        Integer textureSize,

        @DecimalMin(value = "0.90", message = "must be between 0.90 and 0.98")
        @DecimalMax(value = "0.98", message = "must be between 0.90 and 0.98")
        Double meshSimplify) {

    static final RequestedSettings NONE = new RequestedSettings(null, null, null, null);

    ProductSettings orDefaults(ProductConfig defaults) {
        return new ProductSettings(
                creativity != null
                        ? creativity
                        : (defaults.creativity().isPresent()
                                ? (Double) defaults.creativity().getAsDouble()
                                : null),
                seed != null
                        ? seed
                        : (defaults.seed().isPresent() ? (Long) defaults.seed().getAsLong() : null),
                textureSize != null ? textureSize : defaults.textureSize(),
                meshSimplify != null ? meshSimplify : defaults.meshSimplify());
    }
}
