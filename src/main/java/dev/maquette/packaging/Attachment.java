package dev.maquette.packaging;

import dev.maquette.asset.StoredAsset;
import java.util.Locale;

/** A picture that goes along with a prompt, which says what it is. */
record Attachment(Kind kind, StoredAsset picture) {

    /** What such a picture shows. */
    enum Kind {
        /** The panel as it is. */
        PRESENT_ARTWORK,
        /** The panel that people see first, as it is. */
        PRESENT_FRONT,
        /** The whole package as it is to become. */
        MOCKUP,
        /** What the customer sent along. */
        REFERENCE;

        /** The name of its template. */
        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
