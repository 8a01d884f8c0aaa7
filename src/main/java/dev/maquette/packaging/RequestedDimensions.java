package dev.maquette.packaging;

import dev.maquette.http.ApiException;
import dev.maquette.packaging.shape.PackageDimensions;
import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.PackageType;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

/**
 * The size of a package as clients give it, in millimetres.
 *
 * @param depth may be left out for a cylinder, whose diameter is the width
 */
public record RequestedDimensions(
        @NotNull(message = "must be there")
        @DecimalMin(value = "10", message = "must be between 10 and 2000 mm")
        @DecimalMax(value = "2000", message = "must be between 10 and 2000 mm")
        Double width,

        @NotNull(message = "must be there")
        @DecimalMin(value = "10", message = "must be between 10 and 2000 mm")
        @DecimalMax(value = "2000", message = "must be between 10 and 2000 mm")
        Double height,

        @DecimalMin(value = "10", message = "must be between 10 and 2000 mm")
        @DecimalMax(value = "2000", message = "must be between 10 and 2000 mm")
        Double depth) {

    /**
     * A package of this size.
     *
     * @param field where the size stands in the request
     * @throws ApiException {@code validation_failed} for a box without depth
     */
    PackageShape of(PackageType type, String field) {
        if (depth == null && type == PackageType.BOX) {
            throw ApiException.invalid(field + ".depth", "must be there");
        }
        return new PackageShape(type, new PackageDimensions(width, height, depth == null ? width : depth));
    }
}
