package dev.maquette.packaging;

import dev.maquette.packaging.shape.PackageType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Says which package is shown, and its size. */
public record UpdateDimensions(
        @NotNull(message = "must be box or cylinder") PackageType packageType,
        @NotNull(message = "must be there") @Valid RequestedDimensions dimensions) {}
