package dev.maquette.provider.sandbox.object;

import java.util.Map;
import java.util.Optional;

/** Words for colours, in lower case. */
public final class ColorWords {

    private static final Map<String, Integer> COLORS = Map.ofEntries(
            Map.entry("red", 0xC8322B),
            Map.entry("scarlet", 0xD02C22),
            Map.entry("crimson", 0xA51C30),
            Map.entry("burgundy", 0x6E1F2F),
            Map.entry("coral", 0xF0745F),
            Map.entry("pink", 0xE79AB0),
            Map.entry("rose", 0xD98A94),
            Map.entry("magenta", 0xC23A86),
            Map.entry("orange", 0xE8792B),
            Map.entry("peach", 0xF5B993),
            Map.entry("yellow", 0xF2C230),
            Map.entry("mustard", 0xD9A521),
            Map.entry("green", 0x3F8F52),
            Map.entry("olive", 0x7A7F3A),
            Map.entry("mint", 0xA8DCC0),
            Map.entry("sage", 0x9CAF88),
            Map.entry("lime", 0xA6CE39),
            Map.entry("emerald", 0x1F7A55),
            Map.entry("teal", 0x2A8C8C),
            Map.entry("turquoise", 0x3FBFB5),
            Map.entry("cyan", 0x37B6CE),
            Map.entry("blue", 0x2F62B5),
            Map.entry("navy", 0x1F2F57),
            Map.entry("sky", 0x8FBFE8),
            Map.entry("indigo", 0x3F3D8F),
            Map.entry("purple", 0x6B4BA3),
            Map.entry("violet", 0x7A52B3),
            Map.entry("lavender", 0xB7A6DB),
            Map.entry("lilac", 0xC3A9D8),
            Map.entry("white", 0xF4F2EC),
            Map.entry("ivory", 0xF2EBD9),
            Map.entry("cream", 0xF3E7CF),
            Map.entry("beige", 0xDCC7A1),
            Map.entry("tan", 0xC49A6C),
            Map.entry("brown", 0x7A4E2D),
            Map.entry("chocolate", 0x4E3122),
            Map.entry("grey", 0x8A8D91),
            Map.entry("gray", 0x8A8D91),
            Map.entry("charcoal", 0x3A3D42),
            Map.entry("black", 0x232326));

    private static final Map<String, Double> MODIFIERS =
            Map.of("light", 1.35, "pale", 1.45, "pastel", 1.45, "soft", 1.15, "dark", 0.6, "deep", 0.7, "bright", 1.05);

    private ColorWords() {}

    /** The colour as sRGB, 0xRRGGBB. */
    public static Optional<Integer> color(String word) {
        return Optional.ofNullable(COLORS.get(word));
    }

    /** The factor on the lightness of the colour that follows: "light blue". */
    public static Optional<Double> modifier(String word) {
        return Optional.ofNullable(MODIFIERS.get(word));
    }
}
