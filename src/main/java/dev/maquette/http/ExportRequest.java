package dev.maquette.http;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * Asks for files. The body that it is read from may be left out.
 *
 * @param formats which files to make; all when there are none
 */
public record ExportRequest(List<@NotNull(message = "must be a format") String> formats) {

    static final ExportRequest ALL = new ExportRequest(List.of());

    public ExportRequest {
        formats = formats == null ? List.of() : formats;
    }
}
