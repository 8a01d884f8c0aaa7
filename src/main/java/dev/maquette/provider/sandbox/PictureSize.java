package dev.maquette.provider.sandbox;

import java.util.Map;

/** Pixels of a picture of a named aspect ratio and size. */
record PictureSize(int width, int height) {

    /** Sizes at 1K from the vendor's documentation, width and height; others follow from the same area. */
    private static final Map<String, PictureSize> DOCUMENTED = Map.of(
            "1:1", new PictureSize(1024, 1024),
            "2:3", new PictureSize(832, 1248),
            "3:2", new PictureSize(1248, 832),
            "3:4", new PictureSize(864, 1184),
            "4:3", new PictureSize(1184, 864),
            "4:5", new PictureSize(896, 1152),
            "5:4", new PictureSize(1152, 896),
            "9:16", new PictureSize(768, 1344),
            "16:9", new PictureSize(1344, 768),
            "21:9", new PictureSize(1536, 672));

    private static final double DOCUMENTED_EDGE = 1024;

    /** What the rasteriser can draw. */
    private static final int LONGEST_EDGE = 4096;

    /**
     * @param aspectRatio width to height, for example {@code 16:9}; null means square
     * @param imageSize {@code 512}, {@code 1K}, {@code 2K}, {@code 4K}; null means 1K
     * @param edge of a square picture at 1K
     */
    static PictureSize of(String aspectRatio, String imageSize, int edge) {
        String ratio = aspectRatio == null ? "1:1" : aspectRatio;
        PictureSize ordinary = DOCUMENTED.getOrDefault(ratio, ofSameArea(ratio));
        double factor = edge / DOCUMENTED_EDGE * (imageSize == null ? 1 : factor(imageSize));
        double largest = LONGEST_EDGE / (double) Math.max(ordinary.width, ordinary.height);
        double scale = Math.min(factor, largest);
        return new PictureSize((int) Math.round(ordinary.width * scale), (int) Math.round(ordinary.height * scale));
    }

    /**
     * A size that is given in pixels.
     *
     * @param edge of a square picture at 1K, by which others are scaled too
     */
    static PictureSize ofPixels(int width, int height, int edge) {
        double scale = edge / DOCUMENTED_EDGE;
        return new PictureSize((int) Math.round(width * scale), (int) Math.round(height * scale));
    }

    private static PictureSize ofSameArea(String ratio) {
        String[] sides = ratio.split(":");
        double width = DOCUMENTED_EDGE * Math.sqrt(Double.parseDouble(sides[0]) / Double.parseDouble(sides[1]));
        int rounded = (int) Math.round(width / 16) * 16;
        return new PictureSize(rounded, (int) Math.round(DOCUMENTED_EDGE * DOCUMENTED_EDGE / rounded / 16) * 16);
    }

    private static double factor(String imageSize) {
        return switch (imageSize) {
            case "512" -> 0.5;
            case "2K" -> 2;
            case "4K" -> 4;
            default -> 1;
        };
    }
}
