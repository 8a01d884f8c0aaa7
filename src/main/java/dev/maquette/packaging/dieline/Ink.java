package dev.maquette.packaging.dieline;

import java.util.List;

/**
 * What a line means to whoever makes the package. Each is a plate of its own, so that it can be switched off, sent to the
 * cutting table or ignored without looking at colours. Lengths are in millimetres at a drawing scale of 1.
 */
enum Ink {
    /** The name that cutting tables look for. */
    CUT("CutContour", 0xE6007E, 0.3, List.of()),
    FOLD("Fold", 0x0090D4, 0.3, List.of(3.0, 1.5)),
    BLEED("Bleed", 0x2FA84F, 0.2, List.of(1.0, 1.0)),
    GLUE("Glue", 0xE8890C, 0.2, List.of(0.5, 0.8)),
    /** On all plates, as marks are there to lay them over each other. */
    MARK("All", 0x000000, 0.15, List.of()),
    NOTE("Notes", 0x4A4A4A, 0.15, List.of());

    /** Areas are tinted lightly, so that a line is seen on them. */
    static final double TINT = 0.3;

    private final String plate;
    private final int rgb;
    private final double width;
    private final List<Double> dashes;

    Ink(String plate, int rgb, double width, List<Double> dashes) {
        this.plate = plate;
        this.rgb = rgb;
        this.width = width;
        this.dashes = dashes;
    }

    /** The name of the separation. */
    String plate() {
        return plate;
    }

    /** How it looks on a screen: sRGB as 0xRRGGBB. */
    int rgb() {
        return rgb;
    }

    double width() {
        return width;
    }

    /** Lengths of line and gap in turn; none for a solid line. */
    List<Double> dashes() {
        return dashes;
    }
}
