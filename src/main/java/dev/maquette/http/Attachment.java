package dev.maquette.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A file that is to be saved instead of shown. */
public final class Attachment {

    private Attachment() {}

    /** @param name that it is saved under: ASCII, without quotes */
    public static Response of(byte[] file, String contentType, String name) {
        return Response.ok(file, contentType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
