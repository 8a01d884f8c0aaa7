package dev.maquette.render.projection;

/**
 * The light on a surface, relative to where it is well lit, on a coarse grid of packed colours, between which it changes evenly. Node (x, y) is the light
 * around pixel ({@code x << cellLog}, {@code y << cellLog}), and the last column and row lie beyond the picture.
 *
 * @param cellLog 0 to 8
 * @param light in each channel {@link #DARKEST} to {@link #BRIGHTEST}
 */
record Shading(int width, int height, int cellLog, long[] light) {

    /** Full light. */
    static final int ONE = 1 << 11;

    /** More than nothing, so that rounding never takes from the neighbouring channel. */
    static final int DARKEST = ONE >> 6;

    /** What 13 bits can say. */
    static final int BRIGHTEST = LinearLight.ONE;

    /** The binary digits after the point of a channel of {@link #lightRow}. */
    static final int ROW_DIGITS = 19;

    /**
     * Writes the light of the pixels of row {@code y} from {@code left}, which starts a cell, up to, not including, {@code right} to the same places of the
     * target, packed with 21 bits a channel.
     */
    void lightRow(int y, int left, int right, long[] target) {
        int cell = 1 << cellLog;
        int row = (y >> cellLog) * width;
        int share = (y & cell - 1) << 8 - cellLog;
        long start = node(row + (left >> cellLog), share);
        for (int x = left; x < right; x += cell) {
            long end = node(row + (x >> cellLog) + 1, share);
            long step = step(start, end);
            long value = start;
            for (int i = x; i < Math.min(x + cell, right); i++) {
                target[i] = value;
                value += step;
            }
            start = end;
        }
    }

    private long node(int index, int shareOfNextRow) {
        return light[index] * (256 - shareOfNextRow) + light[index + width] * shareOfNextRow;
    }

    /** Channels may fall as well as rise: a sum of packed numbers is right as long as none of the channels of the result is below 0. */
    private long step(long start, long end) {
        long red = (end >>> LinearLight.RED) - (start >>> LinearLight.RED) >> cellLog;
        long green = channel(end >>> LinearLight.GREEN) - channel(start >>> LinearLight.GREEN) >> cellLog;
        long blue = channel(end) - channel(start) >> cellLog;
        return (red << LinearLight.RED) + (green << LinearLight.GREEN) + blue;
    }

    private static long channel(long packed) {
        return packed & LinearLight.CHANNEL;
    }
}
