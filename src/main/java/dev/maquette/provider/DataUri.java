package dev.maquette.provider;

import java.util.Base64;

/** A picture as an address that carries its own bytes (RFC 2397). */
public final class DataUri {

    private DataUri() {}

    public static String of(ImageData image) {
        return "data:" + image.contentType() + ";base64," + Base64.getEncoder().encodeToString(image.bytes());
    }
}
