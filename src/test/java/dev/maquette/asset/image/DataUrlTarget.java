package dev.maquette.asset.image;

import java.nio.charset.StandardCharsets;

/** Data URLs: whatever the text is, it is taken apart or refused, and its size is known before it is decoded. */
public final class DataUrlTarget {

    private DataUrlTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            DataUrl url = DataUrl.parse(new String(input, StandardCharsets.UTF_8));
            byte[] bytes = url.bytes();
            if (bytes.length > url.size() + 2) {
                throw new IllegalStateException(url + " has " + bytes.length + " bytes");
            }
        } catch (InvalidImageException refused) {
            // as documented
        }
    }
}
