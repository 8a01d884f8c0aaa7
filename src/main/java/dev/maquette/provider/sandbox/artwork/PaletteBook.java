package dev.maquette.provider.sandbox.artwork;

import java.util.List;

/** Colours that go well together, for customers who name none. */
final class PaletteBook {

    private static final List<Palette> FOR_ALL = List.of(
            new Palette(0xF4E9D4, 0x2F5D62, 0xE07A4F),
            new Palette(0x264653, 0xE9C46A, 0xE76F51),
            new Palette(0xFBE3D6, 0xB5485D, 0x3C4F76),
            new Palette(0xE8EFE6, 0x3B6E57, 0xE2A33B),
            new Palette(0x3D405B, 0xF4F1DE, 0xE07A5F),
            new Palette(0xDDE7F0, 0x27476E, 0xF08A4B),
            new Palette(0xF6D8AE, 0x2E4057, 0xDA4167),
            new Palette(0x5B2A4E, 0xF3D9DC, 0xF2A65A));

    private PaletteBook() {}

    static Palette palette(Motif motif, int seed) {
        return Dice.pick(fitting(motif), seed, 12);
    }

    private static List<Palette> fitting(Motif motif) {
        return switch (motif) {
            case LEAF ->
                List.of(
                        new Palette(0xEFF1E2, 0x3E7D4F, 0xD8A23F),
                        new Palette(0x24513C, 0xDCE8C5, 0xE3B04B),
                        new Palette(0xF5ECD9, 0x5D7C4A, 0xC9684A));
            case BEAN ->
                List.of(
                        new Palette(0xF3E6D3, 0x5A3825, 0xD08B3E),
                        new Palette(0x3B2418, 0xE9D3B4, 0xD9974A),
                        new Palette(0xE4CFB2, 0x43291B, 0xB4532A));
            case FLOWER ->
                List.of(
                        new Palette(0xFBEAEA, 0xC25B7C, 0xE3A63D),
                        new Palette(0xEFE7F5, 0x7B5EA7, 0xF0B54A),
                        new Palette(0x4B3561, 0xF2C6D4, 0xF3C969));
            case DROP, WAVE, SNOWFLAKE ->
                List.of(
                        new Palette(0xE6F2F4, 0x1F6F8B, 0xF0A04B),
                        new Palette(0x17415F, 0xA9DCE3, 0xF4D58D),
                        new Palette(0xF3F7F5, 0x2A8C8C, 0x1F3B57));
            case SUN, CITRUS, HONEYCOMB, FLAME ->
                List.of(
                        new Palette(0xFFF3D6, 0xEF8E2B, 0x2D6A6A),
                        new Palette(0xF9C846, 0xFFF7E3, 0xC8452F),
                        new Palette(0x2F3E46, 0xF6B73C, 0xF2E8CF));
            case STAR, MOON ->
                List.of(
                        new Palette(0x1D2B53, 0xF4D06F, 0xE8EAF0),
                        new Palette(0xF6EFE3, 0x8A2B3A, 0xC9A03C),
                        new Palette(0x2B1F44, 0xF0C6E0, 0xF5D76E));
            case HEART, MOUNTAIN, PAW, DIAMOND -> FOR_ALL;
        };
    }
}
