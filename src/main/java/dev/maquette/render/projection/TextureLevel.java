package dev.maquette.render.projection;

import java.util.stream.IntStream;

/**
 * One resolution of a texture in packed linear light, premultiplied with alpha. Row-major with one more column and row than the texture has, which
 * repeat the first, so that the neighbours of any texel lie beside it.
 *
 * @param alpha 0..255 each, or null for an opaque texture
 */
record TextureLevel(int width, int height, long[] light, byte[] alpha) {

    static TextureLevel of(Bitmap texture, Tiles tiles) {
        int[] argb = texture.argb();
        boolean opaque = IntStream.of(argb).allMatch(pixel -> pixel >>> 24 == 0xFF);
        var level = empty(texture.width(), texture.height(), opaque);
        tiles.forEachStrip(texture.height(), (from, to) -> {
            for (int y = from; y < to; y++) {
                level.fillRow(y, argb);
            }
        });
        level.repeatFirstRow();
        return level;
    }

    private static TextureLevel empty(int width, int height, boolean opaque) {
        int size = Math.multiplyExact(width + 1, height + 1);
        return new TextureLevel(width, height, new long[size], opaque ? null : new byte[size]);
    }

    private void fillRow(int y, int[] argb) {
        int row = y * (width + 1);
        for (int x = 0; x < width; x++) {
            int pixel = argb[y * width + x];
            long packed = LinearLight.packed(pixel);
            if (alpha != null) {
                int opacity = pixel >>> 24;
                alpha[row + x] = (byte) opacity;
                // 255 becomes 256, the weight that changes nothing
                packed = packed * (opacity + (opacity >> 7)) + LinearLight.HALF >>> 8 & LinearLight.LEVELS;
            }
            light[row + x] = packed;
        }
        repeatFirstColumn(row);
    }

    /** The same texture with fewer texels, each the mean of the area that it covers. */
    TextureLevel reduced(int smallerWidth, int smallerHeight) {
        var columns = Shares.of(width, smallerWidth);
        var rows = Shares.of(height, smallerHeight);
        var smaller = empty(smallerWidth, smallerHeight, alpha == null);
        for (int y = 0; y < smallerHeight; y++) {
            for (int x = 0; x < smallerWidth; x++) {
                smaller.mean(this, x, y, columns, rows);
            }
            smaller.repeatFirstColumn(y * (smallerWidth + 1));
        }
        smaller.repeatFirstRow();
        return smaller;
    }

    private void mean(TextureLevel larger, int x, int y, Shares columns, Shares rows) {
        long sum = 0;
        int opacity = 0;
        for (int i = 0; i < rows.count(); i++) {
            int row = (rows.first(y) + i) * (larger.width + 1) + columns.first(x);
            long rowSum = 0;
            int rowOpacity = 0;
            for (int j = 0; j < columns.count(); j++) {
                rowSum += larger.light[row + j] * columns.weight(x, j);
                rowOpacity += larger.alpha == null ? 0 : (larger.alpha[row + j] & 0xFF) * columns.weight(x, j);
            }
            sum += (rowSum + LinearLight.HALF >>> 8 & LinearLight.LEVELS) * rows.weight(y, i);
            opacity += (rowOpacity + 128 >> 8) * rows.weight(y, i);
        }
        light[y * (width + 1) + x] = sum + LinearLight.HALF >>> 8 & LinearLight.LEVELS;
        if (alpha != null) {
            alpha[y * (width + 1) + x] = (byte) (opacity + 128 >> 8);
        }
    }

    private void repeatFirstColumn(int row) {
        light[row + width] = light[row];
        if (alpha != null) {
            alpha[row + width] = alpha[row];
        }
    }

    private void repeatFirstRow() {
        System.arraycopy(light, 0, light, height * (width + 1), width + 1);
        if (alpha != null) {
            System.arraycopy(alpha, 0, alpha, height * (width + 1), width + 1);
        }
    }
}
