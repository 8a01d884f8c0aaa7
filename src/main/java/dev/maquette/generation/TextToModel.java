package dev.maquette.generation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Asks for a model from words. */
public final class TextToModel extends ModelCall {

    @NotBlank(message = "must say what to make")
    @Size(max = 1024, message = "must have at most 1024 characters")
    String prompt;
}
