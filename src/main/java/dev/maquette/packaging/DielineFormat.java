package dev.maquette.packaging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that a dieline can be had as. */
enum DielineFormat {
    SVG("image/svg+xml"),
    PDF("application/pdf"),
    /** A picture to look at, not to print from. */
    JPG("image/jpeg");

    private final String contentType;

    DielineFormat(String contentType) {
        this.contentType = contentType;
    }

    static Optional<DielineFormat> of(String id) {
        return Arrays.stream(values())
                .filter(format -> format.id().equals(id.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** What clients call it, and what the file's name ends with. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String contentType() {
        return contentType;
    }
}
