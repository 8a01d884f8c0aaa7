package dev.maquette.product;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * Asks for files of the product.
 *
 * @param formats which files to make; all when there are none
 */
public record ExportRequest(List<@NotNull(message = "must be a format") String> formats) {

    static final ExportRequest ALL = new ExportRequest(List.of());
}
