package dev.maquette.product;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Asks for a change of the product that is there. */
public record EditProduct(
        @NotBlank(message = "must say what to change")
        @Size(min = 3, max = 2000, message = "must have 3 to 2000 characters")
        String prompt,

        @Size(max = 4, message = "must have at most 4 pictures")
        List<@NotNull(message = "must be a picture's URL") String> referenceImages,

        @Valid RequestedSettings settings) {

    public EditProduct {
        prompt = prompt == null ? null : prompt.strip();
        referenceImages = referenceImages == null ? List.of() : referenceImages;
        settings = settings == null ? RequestedSettings.NONE : settings;
    }
}
