package dev.maquette.render;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Positive;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a picture is rendered.
 *
 * @param realWorldScale how often the texture repeats across the painted surface
 * @param enableRefinement whether the result is cleaned up
 * @param refinementSeed repeats a refinement, where it can be
 * @param stageTimeoutSeconds longest time of one stage; null for the service's own
 */
@Schema(name = "RenderOptions")
public record RenderOptions(
        @Positive(message = "must be above 0")
        @DecimalMax(value = "10000", message = "must be at most 10000")
        @Schema(defaultValue = "24")
        Double realWorldScale,

        @Schema(defaultValue = "false") Boolean enableRefinement,
        @Schema(defaultValue = "42") Long refinementSeed,

        @Positive(message = "must be above 0")
        @DecimalMax(value = "86400", message = "must be at most 86400")
        @Schema(nullable = true)
        Double stageTimeoutSeconds) {

    static final RenderOptions DEFAULT = new RenderOptions(null, null, null, null);

    public RenderOptions {
        realWorldScale = realWorldScale == null ? 24 : realWorldScale;
        enableRefinement = enableRefinement != null && enableRefinement;
        refinementSeed = refinementSeed == null ? 42 : refinementSeed;
    }
}
