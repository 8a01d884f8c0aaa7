package dev.maquette.provider.sandbox.artwork;

import java.util.List;
import java.util.Optional;

/**
 * What a customer's words ask of a design; what they leave open is null or empty.
 *
 * @param colors in the order in which they are named
 * @param pattern null if unsaid, likewise {@code motif}
 * @param depicted whether the motif is asked for, instead of going well with the product
 * @param title in capitals, empty if there is none
 * @param shade factor on the lightness of all colours
 */
record DesignWords(
        List<NamedColor> colors, PatternKind pattern, Motif motif, boolean depicted, String title, double shade) {

    /** What a colour is for. */
    enum Use {
        GROUND,
        MOTIF,
        ACCENT
    }

    /** @param use empty if the words do not tell */
    record NamedColor(int rgb, Optional<Use> use) {}

    DesignWords withColors(List<NamedColor> colors) {
        return new DesignWords(colors, pattern, motif, depicted, title, shade);
    }
}
