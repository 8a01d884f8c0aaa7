package dev.maquette.render;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Asks for a photo that wears a material.
 *
 * @param imageUrl the photo, of a wall or a facade
 * @param textureUrl the material's swatch; the same URL as the photo asks for an enhanced photo and nothing else
 * @param maskUrl white where the material goes; null to have the wall found
 * @param projectId where the result belongs, or null
 * @param userId whose project that is; needed with a project
 */
public record RenderRequest(
        @NotBlank(message = "must be the URL of a picture") String imageUrl,
        @NotBlank(message = "must be the URL of a picture") String textureUrl,
        @Schema(nullable = true) String maskUrl,

        @Pattern(regexp = UUID, message = "must be a UUID") @Schema(nullable = true)
        String projectId,

        @Pattern(regexp = UUID, message = "must be a UUID") @Schema(nullable = true)
        String userId,

        @Valid RenderOptions options) {

    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    public RenderRequest {
        options = options == null ? RenderOptions.DEFAULT : options;
    }
}
