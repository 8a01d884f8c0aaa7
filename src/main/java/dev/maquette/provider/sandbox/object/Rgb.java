package dev.maquette.provider.sandbox.object;

/** Arithmetic on sRGB colours packed as 0xRRGGBB. */
public final class Rgb {

    private Rgb() {}

    public static int of(double red, double green, double blue) {
        return channel(red) << 16 | channel(green) << 8 | channel(blue);
    }

    public static int red(int rgb) {
        return rgb >> 16 & 0xFF;
    }

    public static int green(int rgb) {
        return rgb >> 8 & 0xFF;
    }

    public static int blue(int rgb) {
        return rgb & 0xFF;
    }

    /** @param share 0 gives {@code from}, 1 gives {@code to} */
    public static int mix(int from, int to, double share) {
        return of(
                red(from) + (red(to) - red(from)) * share,
                green(from) + (green(to) - green(from)) * share,
                blue(from) + (blue(to) - blue(from)) * share);
    }

    /** Below 1 towards black, above 1 towards white. */
    public static int shaded(int rgb, double factor) {
        return factor <= 1 ? mix(0x000000, rgb, factor) : mix(rgb, 0xFFFFFF, Math.min(1, factor - 1));
    }

    /** 0 (black) .. 1 (white), as bright as people see it. */
    public static double luminance(int rgb) {
        return (0.299 * red(rgb) + 0.587 * green(rgb) + 0.114 * blue(rgb)) / 255;
    }

    private static int channel(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }
}
