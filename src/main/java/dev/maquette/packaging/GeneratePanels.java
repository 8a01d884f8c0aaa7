package dev.maquette.packaging;

import dev.maquette.packaging.shape.PackageType;
import dev.maquette.packaging.shape.Panel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * Asks for the artwork of many panels that belong together.
 *
 * @param panelIds one that is named twice is made once
 * @param panelsInfo the size of a panel where it is not what follows from the package
 * @param referenceMockup a picture to go by: data or http(s) URL, or null
 */
public record GeneratePanels(
        @NotBlank(message = "must say what to print")
        @Size(min = 3, max = 2000, message = "must have 3 to 2000 characters")
        @DescribesDesign
        String prompt,

        @NotNull(message = "must be box or cylinder") PackageType packageType,
        @NotNull(message = "must be there") @Valid RequestedDimensions packageDimensions,

        @NotEmpty(message = "must name at least one panel") @Size(max = 100, message = "must name at most 100 panels")
        List<@NotNull(message = "must name a panel") Panel> panelIds,

        Map<Panel, @Valid @NotNull(message = "must be a size") RequestedPanelSize> panelsInfo,
        String referenceMockup) {

    public GeneratePanels {
        prompt = prompt == null ? null : prompt.strip();
        panelsInfo = panelsInfo == null ? Map.of() : panelsInfo;
    }
}
