package dev.maquette.generation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Asks for a model from a sketch. With a prompt the sketch is made a picture first. */
public final class SketchToModel extends ModelCall {

    @NotBlank(message = "must be the URL of an asset")
    String inputSketchAssetUrl;

    @Size(max = 1024, message = "must have at most 1024 characters")
    String prompt;
}
