package dev.maquette.generation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Asks for a model from one picture, or from up to four in the order front, left, back, right. */
public final class ImageToModel extends ModelCall {

    @NotEmpty(message = "must name at least one picture")
    @Size(max = 4, message = "must name at most 4 pictures")
    List<@NotBlank(message = "must be the URL of an asset") String> inputImageAssetUrls;

    @Size(max = 1024, message = "must have at most 1024 characters")
    String prompt;
}
