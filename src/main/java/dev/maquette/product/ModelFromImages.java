package dev.maquette.product;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Asks for a model straight from pictures that are there already. */
public record ModelFromImages(
        @NotBlank(message = "must say what the pictures show")
        @Size(min = 3, max = 2000, message = "must have 3 to 2000 characters")
        String prompt,

        @NotNull(message = "must have 1 to 6 pictures") @Size(min = 1, max = 6, message = "must have 1 to 6 pictures")
        List<@NotNull(message = "must be a picture's URL") String> images,

        @NotNull(message = "must be create or edit") IterationType mode,

        @Valid RequestedSettings settings) {

    public ModelFromImages {
        prompt = prompt == null ? null : prompt.strip();
        settings = settings == null ? RequestedSettings.NONE : settings;
    }
}
