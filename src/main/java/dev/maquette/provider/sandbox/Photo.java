package dev.maquette.provider.sandbox;

import dev.maquette.mesh.InvalidMeshException;
import dev.maquette.mesh.Texture;
import dev.maquette.mesh.TextureDecoder;
import dev.maquette.mesh.raster.Picture;
import dev.maquette.provider.sandbox.object.Rgb;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;

/** A foreign picture, made small. */
record Photo(Picture pixels) {

    private static final int MAX_EDGE = 512;
    private static final float JPEG_QUALITY = 0.85f;

    /** Pictures mostly show their object on a light ground; what is lighter than this counts as ground. */
    private static final double GROUND_LUMINANCE = 0.9;

    /** Reads PNG, JPEG and WebP within the limits of {@link TextureDecoder}. Throws {@link UnreadablePictureException}. */
    static Photo decode(byte[] bytes) {
        try {
            BufferedImage image = TextureDecoder.decode(new Texture(bytes, contentType(bytes)), MAX_EDGE);
            int width = image.getWidth();
            int height = image.getHeight();
            return new Photo(new Picture(width, height, image.getRGB(0, 0, width, height, null, 0, width)));
        } catch (InvalidMeshException e) {
            throw new UnreadablePictureException(e);
        }
    }

    byte[] small() {
        return pixels.toJpeg(JPEG_QUALITY);
    }

    /** The colour that covers most of the middle of the picture, leaving out a light ground if there is anything else. */
    int mainColor() {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = pixels.height() / 5; y < pixels.height() - pixels.height() / 5; y++) {
            for (int x = pixels.width() / 5; x < pixels.width() - pixels.width() / 5; x++) {
                int rgb = pixels.at(x, y) & 0xFFFFFF;
                boolean ground = Rgb.luminance(rgb) > GROUND_LUMINANCE;
                counts.merge(rgb & 0xE0E0E0, ground ? 1 : 1000, Integer::sum);
            }
        }
        int commonest = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0x808080);
        return commonest | 0x101010;
    }

    private static String contentType(byte[] bytes) {
        int first = bytes.length == 0 ? 0 : bytes[0] & 0xFF;
        return switch (first) {
            case 0x89 -> "image/png";
            case 0xFF -> "image/jpeg";
            default -> "image/webp";
        };
    }
}
