package dev.maquette.http;

import java.util.Map;

/**
 * The answer to an {@link ExportRequest}.
 *
 * @param files URL by format
 */
public record Exported(String status, Map<String, String> files) {

    public static Exported complete(Map<String, String> files) {
        return new Exported("complete", files);
    }
}
