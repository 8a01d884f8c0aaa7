package dev.maquette.packaging;

import dev.maquette.packaging.shape.PanelSize;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

/** The size of a panel as clients give it, in millimetres; the longest is the body of the widest cylinder. */
public record RequestedPanelSize(
        @NotNull(message = "must be there")
        @DecimalMin(value = "10", message = "must be between 10 and 6284 mm")
        @DecimalMax(value = "6284", message = "must be between 10 and 6284 mm")
        Double width,

        @NotNull(message = "must be there")
        @DecimalMin(value = "10", message = "must be between 10 and 6284 mm")
        @DecimalMax(value = "6284", message = "must be between 10 and 6284 mm")
        Double height) {

    PanelSize size() {
        return new PanelSize(width, height);
    }
}
