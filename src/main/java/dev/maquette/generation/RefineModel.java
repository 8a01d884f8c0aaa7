package dev.maquette.generation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Asks for a new texture of a model. */
public final class RefineModel extends ModelCall {

    @NotBlank(message = "must be the URL of an asset")
    String inputModelAssetUrl;

    @Size(max = 1024, message = "must have at most 1024 characters")
    String prompt;

    /** The provider's own id of the work that made the model, which then need not be brought there again. */
    @Pattern(regexp = "[A-Za-z0-9_-]{1,128}", message = "must be the provider's id of a task")
    String draftModelTaskId;
}
