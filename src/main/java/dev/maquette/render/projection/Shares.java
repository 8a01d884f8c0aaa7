package dev.maquette.render.projection;

/**
 * How much each of a row of cells takes from each cell of a longer row when both cover the same length: the weights of an area mean, in whole numbers
 * that add up to exactly 256 for each cell, so that nothing gets brighter or darker by rounding.
 */
final class Shares {

    static final int WHOLE = 256;

    private final int count;
    private final int[] first;
    private final int[] weights;

    private Shares(int cells, int count) {
        this.count = count;
        first = new int[cells];
        weights = new int[cells * count];
    }

    static Shares of(int longer, int shorter) {
        double ratio = (double) longer / shorter;
        int count = longer % shorter == 0 ? longer / shorter : Math.min(longer, (int) Math.ceil(ratio) + 1);
        var shares = new Shares(shorter, count);
        for (int cell = 0; cell < shorter; cell++) {
            shares.first[cell] = Math.min((int) (cell * ratio), longer - count);
            shares.weigh(cell, cell * ratio, ratio);
        }
        return shares;
    }

    private void weigh(int cell, double start, double ratio) {
        double covered = 0;
        int given = 0;
        for (int i = 0; i < count; i++) {
            int source = first[cell] + i;
            covered += Math.max(0, Math.min(source + 1, start + ratio) - Math.max(source, start));
            int total = i == count - 1 ? WHOLE : (int) Math.round(WHOLE * Math.min(1, covered / ratio));
            weights[cell * count + i] = total - given;
            given = total;
        }
    }

    /** Cells of the longer row that any one cell takes from, some perhaps with no weight. */
    int count() {
        return count;
    }

    /** Index in the longer row. */
    int first(int cell) {
        return first[cell];
    }

    /** 0..256 for the {@code index}-th that the cell takes from. */
    int weight(int cell, int index) {
        return weights[cell * count + index];
    }
}
