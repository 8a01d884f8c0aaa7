package dev.maquette.provider.sandbox.object;

/** Materials that prompts name: a colour of their own, a grain and how light leaves them. */
enum Material {
    CERAMIC(0xEFEAE0, Grain.GLAZE, 0, 0.28),
    PORCELAIN(0xF5F4F0, Grain.GLAZE, 0, 0.18),
    STONEWARE(0xB9AC98, Grain.CLAY, 0, 0.6),
    TERRACOTTA(0xC5693F, Grain.CLAY, 0, 0.85),
    STONE(0xA9A69E, Grain.CLAY, 0, 0.85),
    CONCRETE(0xA5A6A4, Grain.CLAY, 0, 0.92),
    MARBLE(0xECEAE6, Grain.MARBLE, 0, 0.22),
    WOOD(0xA87645, Grain.WOOD, 0, 0.6),
    OAK(0xBC9160, Grain.WOOD, 0, 0.6),
    WALNUT(0x6B452B, Grain.WOOD, 0, 0.55),
    PINE(0xDDB67A, Grain.WOOD, 0, 0.65),
    CHERRY(0x94492B, Grain.WOOD, 0, 0.5),
    BAMBOO(0xD9B877, Grain.BAMBOO, 0, 0.55),
    CORK(0xC69C6D, Grain.CLAY, 0, 0.9),
    BRASS(0xC9A24A, Grain.BRUSHED, 0.9, 0.32),
    COPPER(0xC77B4F, Grain.BRUSHED, 0.9, 0.3),
    BRONZE(0x8C6A3D, Grain.BRUSHED, 0.85, 0.4),
    GOLD(0xDDB64A, Grain.PLAIN, 0.95, 0.2),
    SILVER(0xCDD0D4, Grain.PLAIN, 0.95, 0.22),
    STEEL(0xB4B8BD, Grain.BRUSHED, 0.9, 0.35),
    ALUMINIUM(0xC4C8CC, Grain.BRUSHED, 0.85, 0.42),
    CHROME(0xD5D9DD, Grain.PLAIN, 1, 0.08),
    IRON(0x45474B, Grain.CLAY, 0.6, 0.6),
    GLASS(0xBFE0DD, Grain.PLAIN, 0, 0.05),
    LEATHER(0x8A5532, Grain.LEATHER, 0, 0.6),
    PLASTIC(0xD8DADC, Grain.PLAIN, 0, 0.4),
    RUBBER(0x2C2D30, Grain.PLAIN, 0, 0.7),
    LINEN(0xD8CDBA, Grain.WOVEN, 0, 0.95),
    COTTON(0xE9E4DA, Grain.WOVEN, 0, 0.95),
    WOOL(0x9A8F86, Grain.WOVEN, 0, 1),
    VELVET(0x5B2A4A, Grain.WOVEN, 0, 0.9),
    WICKER(0xC09A63, Grain.WOVEN, 0, 0.8),
    CARDBOARD(0xBB9466, Grain.PLAIN, 0, 0.92),
    PAPER(0xF2EEE4, Grain.PLAIN, 0, 0.95);

    private final Paint paint;

    Material(int rgb, Grain grain, double metallic, double roughness) {
        this.paint = new Paint(rgb, grain, metallic, roughness);
    }

    Paint paint() {
        return paint;
    }

    Paint paint(int rgb) {
        return paint.withRgb(rgb);
    }
}
