package dev.maquette.render.projection;

/**
 * Paints pixels, a row at a time, in spans so short that one resolution of the texture suits all of a span. Spans lie at fixed places of the photo, so
 * that who paints which does not matter. Not for several threads.
 */
final class TilePainter {

    /** Pixels of a row in one span. */
    static final int SPAN = 16;

    /** Added to a number below 2^51, leaves its whole part in the lowest bits: a conversion that wraps around instead of clamping, in one addition. */
    private static final double WHOLE_PART = 0x1.8p52;

    /** A light of 1, 19 bits, times a colour of 13 + 8 bits gives a colour of 13 bits after this shift. */
    private static final int LIT = Shading.ROW_DIGITS + 8;

    private final Scene scene;
    private final Footprint footprint;
    private final long[] light;

    TilePainter(Scene scene) {
        this.scene = scene;
        footprint = scene.footprint();
        light = new long[scene.painted().width()];
    }

    /** The pixels of row {@code y} from {@code left}, a multiple of {@link #SPAN}, up to, not including, {@code right}. */
    void paintRow(int y, int left, int right) {
        int row = y * scene.painted().width();
        boolean lit = false;
        for (int from = left; from < right; from += SPAN) {
            int to = Math.min(from + SPAN, right);
            if (isCovered(row + from, row + to)) {
                if (!lit) {
                    scene.shading().lightRow(y, left, right, light);
                    lit = true;
                }
                paintSpan(y, from, to);
            }
        }
    }

    private boolean isCovered(int from, int to) {
        byte[] coverage = scene.mask().coverage();
        for (int i = from; i < to; i++) {
            if (coverage[i] != 0) {
                return true;
            }
        }
        return false;
    }

    private void paintSpan(int y, int from, int to) {
        var map = scene.photoToTexture();
        double startW = map.w(from + 0.5, y + 0.5);
        double endW = map.w(to - 0.5, y + 0.5);
        double nearest = startW > endW ? from + 0.5 : to - 0.5;
        double middle = startW > 0 && endW > 0 ? (from + to) / 2.0 : nearest;
        // beyond the horizon there is no surface, and what the mask says of it is a mistake
        if (map.w(middle, y + 0.5) > 0) {
            footprint.measure(map, middle, y + 0.5);
            var level = scene.texture().level(footprint.widthSteps(), footprint.heightSteps());
            paintSpan(level, y, from, to);
        }
    }

    private void paintSpan(TextureLevel level, int y, int from, int to) {
        var map = scene.photoToTexture();
        byte[] coverage = scene.mask().coverage();
        int[] argb = scene.painted().argb();
        int halfTexelX = (int) (Footprint.REPEAT / 2 / level.width());
        int halfTexelY = (int) (Footprint.REPEAT / 2 / level.height());
        double u = map.m00() * (from + 0.5) + map.m01() * (y + 0.5) + map.m02();
        double v = map.m10() * (from + 0.5) + map.m11() * (y + 0.5) + map.m12();
        double w = map.w(from + 0.5, y + 0.5);
        int index = y * scene.painted().width() + from;
        for (int x = from; x < to; x++, index++) {
            int covered = coverage[index] & 0xFF;
            if (covered != 0 && w > 0) {
                double scale = 1 / w;
                int textureX = (int) Double.doubleToRawLongBits(u * scale + WHOLE_PART) - halfTexelX;
                int textureY = (int) Double.doubleToRawLongBits(v * scale + WHOLE_PART) - halfTexelY;
                long colour = footprint.probesLog() == 0
                        ? sample(level.light(), level.width(), level.height(), textureX, textureY)
                        : sampleProbes(level, textureX, textureY);
                int kept = level.alpha() == null
                        ? 255 - covered
                        : 255 - covered * sampleAlpha(level, textureX, textureY) / 255;
                argb[index] = mixed(argb[index], kept, colour, covered, light[x]);
            }
            u += map.m00();
            v += map.m10();
            w += map.m20();
        }
    }

    /** The mean of the four nearest texels by their distance, each channel with 21 bits. Coordinates are those of the first texel's corner. */
    private static long sample(long[] texels, int width, int height, int textureX, int textureY) {
        long x = (textureX & 0xFFFFFFFFL) * width;
        long y = (textureY & 0xFFFFFFFFL) * height;
        int right = (int) (x >>> 24) & 0xFF;
        int lower = (int) (y >>> 24) & 0xFF;
        int lowerRight = right * lower + 128 >> 8;
        int index = (int) (y >>> 32) * (width + 1) + (int) (x >>> 32);
        return texels[index] * (256 - right - lower + lowerRight)
                + texels[index + 1] * (right - lowerRight)
                + texels[index + width + 1] * (lower - lowerRight)
                + texels[index + width + 2] * lowerRight;
    }

    private long sampleProbes(TextureLevel level, int textureX, int textureY) {
        int probes = 1 << footprint.probesLog();
        int x = textureX - (footprint.probeX() * (probes - 1) >> 1);
        int y = textureY - (footprint.probeY() * (probes - 1) >> 1);
        long sum = 0;
        for (int probe = 0; probe < probes; probe++) {
            sum += sample(level.light(), level.width(), level.height(), x, y) >>> 8 & LinearLight.LEVELS;
            x += footprint.probeX();
            y += footprint.probeY();
        }
        return sum << 8 - footprint.probesLog();
    }

    /** 0..255. */
    private static int sampleAlpha(TextureLevel level, int textureX, int textureY) {
        long x = (textureX & 0xFFFFFFFFL) * level.width();
        long y = (textureY & 0xFFFFFFFFL) * level.height();
        int right = (int) (x >>> 24) & 0xFF;
        int lower = (int) (y >>> 24) & 0xFF;
        int index = (int) (y >>> 32) * (level.width() + 1) + (int) (x >>> 32);
        byte[] alpha = level.alpha();
        int upperRow = (alpha[index] & 0xFF) * (256 - right) + (alpha[index + 1] & 0xFF) * right;
        int below = index + level.width() + 1;
        int lowerRow = (alpha[below] & 0xFF) * (256 - right) + (alpha[below + 1] & 0xFF) * right;
        return upperRow * (256 - lower) + lowerRow * lower + 0x8000 >> 16;
    }

    /** The colour in its light, over what is kept of the pixel; both shares in 255ths. The pixel's own alpha stays. */
    private static int mixed(int pixel, int kept, long colour, int covered, long light) {
        int red = lit(colour >>> LinearLight.RED, light >>> LinearLight.RED);
        int green = lit(colour >>> LinearLight.GREEN, light >>> LinearLight.GREEN);
        int blue = lit(colour, light);
        if (kept != 0) {
            red = (LinearLight.DECODED[pixel >> 16 & 0xFF] * kept + red * covered + 127) / 255;
            green = (LinearLight.DECODED[pixel >> 8 & 0xFF] * kept + green * covered + 127) / 255;
            blue = (LinearLight.DECODED[pixel & 0xFF] * kept + blue * covered + 127) / 255;
        }
        return pixel & 0xFF000000
                | (LinearLight.ENCODED[Math.min(red, LinearLight.ONE)] & 0xFF) << 16
                | (LinearLight.ENCODED[Math.min(green, LinearLight.ONE)] & 0xFF) << 8
                | LinearLight.ENCODED[Math.min(blue, LinearLight.ONE)] & 0xFF;
    }

    private static int lit(long colour, long light) {
        long product = (colour & LinearLight.CHANNEL) * (light & LinearLight.CHANNEL) + (1L << LIT - 1);
        return (int) Math.min(product >> LIT, LinearLight.ONE);
    }
}
