package dev.maquette.generation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.maquette.provider.ImageRequest.Background;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for pictures made of a picture. */
public final class ImageToImage extends TaskCall {

    @NotBlank(message = "must say what to make")
    @Size(max = 2000, message = "must have at most 2000 characters")
    String prompt;

    @NotBlank(message = "must be the URL of an asset")
    String inputImageAssetUrl;

    @Size(max = 200, message = "must have at most 200 characters")
    String style;

    @Min(value = 1, message = "must be between 1 and 4")
    @Max(value = 4, message = "must be between 1 and 4")
    @JsonSetter(nulls = Nulls.SKIP)
    @Schema(defaultValue = "1")
    int n = 1;

    @JsonSetter(nulls = Nulls.SKIP)
    Behind background = Behind.AUTO;

    /** What is behind the object, as clients say it. */
    public enum Behind {
        @JsonProperty("transparent")
        TRANSPARENT(Background.TRANSPARENT),
        @JsonProperty("opaque")
        OPAQUE(Background.OPAQUE),
        @JsonProperty("auto")
        AUTO(Background.AUTO);

        private final Background background;

        Behind(Background background) {
            this.background = background;
        }

        Background background() {
            return background;
        }
    }

    Background wantedBackground() {
        return background.background();
    }
}
