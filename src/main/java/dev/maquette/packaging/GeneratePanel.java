package dev.maquette.packaging;

import dev.maquette.packaging.shape.PackageType;
import dev.maquette.packaging.shape.Panel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Asks for the artwork of one panel.
 *
 * @param panelDimensions what follows from the package when it is left out
 * @param referenceMockup a picture to go by: data or http(s) URL, or null
 */
public record GeneratePanel(
        @NotNull(message = "must name a panel") Panel panelId,

        @NotBlank(message = "must say what to print")
        @Size(min = 3, max = 2000, message = "must have 3 to 2000 characters")
        @DescribesDesign
        String prompt,

        @NotNull(message = "must be box or cylinder") PackageType packageType,
        @Valid RequestedPanelSize panelDimensions,
        @NotNull(message = "must be there") @Valid RequestedDimensions packageDimensions,
        String referenceMockup) {

    public GeneratePanel {
        prompt = prompt == null ? null : prompt.strip();
    }
}
