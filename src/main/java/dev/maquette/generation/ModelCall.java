package dev.maquette.generation;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.maquette.provider.ModelOptions;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What all calls that make a model have in common. What is not given is left to the provider. */
abstract class ModelCall extends TaskCall {

    @Size(max = 200, message = "must have at most 200 characters")
    String style;

    @JsonSetter(nulls = Nulls.SKIP)
    @Schema(defaultValue = "true")
    boolean texture = true;

    Boolean pbr;

    @Pattern(regexp = "standard|detailed", message = "must be standard or detailed")
    String textureQuality;

    @Pattern(regexp = "[A-Za-z0-9._-]{1,64}", message = "must be the name of a model version")
    String modelVersion;

    @Min(value = 48, message = "must be between 48 and 2000000")
    @Max(value = 2_000_000, message = "must be between 48 and 2000000")
    Integer faceLimit;

    Boolean autoSize;

    @Pattern(regexp = "default|align_image", message = "must be default or align_image")
    String orientation;

    ModelOptions options() {
        // with colours is what every provider does by itself
        Boolean withoutTexture = texture ? null : Boolean.FALSE;
        return new ModelOptions(
                null,
                null,
                null,
                optional(style),
                withoutTexture,
                pbr,
                textureQuality,
                modelVersion,
                faceLimit,
                autoSize,
                orientation);
    }
}
