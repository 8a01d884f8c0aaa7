package dev.maquette.render.vision;

/**
 * A square of the picture as a sample of a material: what stays the same in light and in shadow (the ratios of its colours and its relative contrast)
 * and how bright it is.
 *
 * @param column its place in the grid of patches
 * @param redness natural logarithm of red over green
 * @param blueness natural logarithm of blue over green
 * @param brightness natural logarithm of the luminance
 * @param contrast the luminance's standard deviation as a share of its mean
 */
record Patch(int column, int row, double redness, double blueness, double brightness, double contrast) {

    private static final double DARK = 1e-3;

    static Patch of(ReducedPhoto photo, int column, int row, int side) {
        double red = 0;
        double green = 0;
        double blue = 0;
        double squares = 0;
        for (int y = row * side; y < (row + 1) * side; y++) {
            for (int x = column * side; x < (column + 1) * side; x++) {
                int i = y * photo.width() + x;
                red += photo.red()[i];
                green += photo.green()[i];
                blue += photo.blue()[i];
                double luminance = 0.2126 * photo.red()[i] + 0.7152 * photo.green()[i] + 0.0722 * photo.blue()[i];
                squares += luminance * luminance;
            }
        }
        double area = side * side;
        double mean = (0.2126 * red + 0.7152 * green + 0.0722 * blue) / area;
        double deviation = Math.sqrt(Math.max(0, squares / area - mean * mean));
        return new Patch(
                column,
                row,
                Math.log((red / area + DARK) / (green / area + DARK)),
                Math.log((blue / area + DARK) / (green / area + DARK)),
                Math.log(mean + DARK),
                deviation / (mean + DARK));
    }

    /** How unlike two patches in the same light are; below 1 they are much the same. */
    double distance(Patch other) {
        double redder = (redness - other.redness) / 0.10;
        double bluer = (blueness - other.blueness) / 0.14;
        double brighter = (brightness - other.brightness) / 0.22;
        double rougher = (contrast - other.contrast) / 0.12;
        return Math.sqrt(redder * redder + bluer * bluer + brighter * brighter + rougher * rougher);
    }

    /** Whether it may be the other's material in a shadow: darker, with a cast of the blue sky that is left as its only light. */
    boolean mayBeShadowOf(Patch lit) {
        double darker = lit.brightness - brightness;
        return darker > 0.15
                && darker < 1.6
                && Math.abs(redness - lit.redness) < 0.22
                && blueness - lit.blueness > -0.12
                && blueness - lit.blueness < 0.4
                && Math.abs(contrast - lit.contrast) < 0.12;
    }

    /** Leaves and grass: green, and rough at any distance. */
    boolean isPlant() {
        return redness < -0.12 && blueness < -0.4 && contrast > 0.10;
    }

    /** A clear or a cloudy sky, as far as a patch alone can tell; what is white but yellowish is a wall in the sun. */
    boolean mayBeSky() {
        boolean blue = blueness > 0.12 && redness < -0.05 && brightness > Math.log(0.15);
        boolean white = brightness > Math.log(0.72) && Math.abs(redness) < 0.06 && blueness > -0.06;
        return contrast < 0.12 && (blue || white);
    }
}
