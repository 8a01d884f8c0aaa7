package dev.maquette.product;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Asks for a new product. */
public record CreateProduct(
        @NotBlank(message = "must say what to make")
        @Size(min = 5, max = 2000, message = "must have 5 to 2000 characters")
        String prompt,

        @Min(value = 1, message = "must be between 1 and 6") @Max(value = 6, message = "must be between 1 and 6")
        Integer imageCount,

        @Size(max = 4, message = "must have at most 4 pictures")
        List<@NotNull(message = "must be a picture's URL") String> referenceImages,

        @Valid RequestedSettings settings) {

    public CreateProduct {
        prompt = prompt == null ? null : prompt.strip();
        referenceImages = referenceImages == null ? List.of() : referenceImages;
        settings = settings == null ? RequestedSettings.NONE : settings;
    }
}
