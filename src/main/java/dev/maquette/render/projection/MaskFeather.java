package dev.maquette.render.projection;

import java.util.Arrays;

/**
 * Softens the edge of a mask inwards: coverage becomes its mean over a small square but never grows, so that what was not to be painted stays so. The square
 * grows with the picture, and has an edge of 5 at 12 megapixels.
 */
final class MaskFeather {

    private static final int PIXELS_PER_RADIUS = 2000;

    /** Most tiles of a mask are all of one value and need no arithmetic. */
    private static final int TILE = 32;

    private final Tiles tiles;

    MaskFeather(Tiles tiles) {
        this.tiles = tiles;
    }

    Mask feather(Mask mask) {
        int radius = Math.max(1, Math.max(mask.width(), mask.height()) / PIXELS_PER_RADIUS);
        var feathered = new Mask(mask.width(), mask.height(), mask.coverage().clone());
        int columns = Math.ceilDiv(mask.width(), TILE);
        int rows = Math.ceilDiv(mask.height(), TILE);
        tiles.forEach(rows, row -> {
            for (int column = 0; column < columns; column++) {
                var tile = new Tile(mask, feathered, radius, column * TILE, row * TILE);
                if (!tile.isUniform()) {
                    tile.feather();
                }
            }
        });
        return feathered;
    }

    private record Tile(Mask from, Mask to, int radius, int left, int top) {

        /** The tile and the surroundings that its pixels see. */
        boolean isUniform() {
            int first = from.at(left, top);
            int start = Math.max(0, left - radius);
            int end = Math.min(from.width(), left + TILE + radius);
            byte[] coverage = from.coverage();
            for (int y = Math.max(0, top - radius); y < Math.min(from.height(), top + TILE + radius); y++) {
                int row = y * from.width();
                boolean constant =
                        Arrays.equals(coverage, row + start, row + end - 1, coverage, row + start + 1, row + end);
                if (!constant || from.at(start, y) != first) {
                    return false;
                }
            }
            return true;
        }

        void feather() {
            int right = Math.min(from.width(), left + TILE);
            int bottom = Math.min(from.height(), top + TILE);
            var columnSums = new int[right - left + 2 * radius];
            for (int y = top - radius; y < top + radius; y++) {
                addRow(y, columnSums, 1);
            }
            for (int y = top; y < bottom; y++) {
                addRow(y + radius, columnSums, 1);
                featherRow(y, right, columnSums);
                addRow(y - radius, columnSums, -1);
            }
        }

        private void addRow(int y, int[] columnSums, int factor) {
            int row = Math.clamp(y, 0, from.height() - 1) * from.width();
            for (int i = 0; i < columnSums.length; i++) {
                int x = Math.clamp(left - radius + i, 0, from.width() - 1);
                columnSums[i] += factor * (from.coverage()[row + x] & 0xFF);
            }
        }

        private void featherRow(int y, int right, int[] columnSums) {
            int edge = 2 * radius + 1;
            int area = edge * edge;
            int sum = area / 2;
            for (int i = 0; i < edge - 1; i++) {
                sum += columnSums[i];
            }
            for (int x = left; x < right; x++) {
                sum += columnSums[x - left + edge - 1];
                int index = y * from.width() + x;
                to.coverage()[index] = (byte) Math.min(from.coverage()[index] & 0xFF, sum / area);
                sum -= columnSums[x - left];
            }
        }
    }
}
