package dev.maquette.render.projection;

/** A number for each point of a grid, row-major. The array is shared, not copied. */
record Plane(int width, int height, float[] values) {

    Plane(int width, int height) {
        this(width, height, new float[width * height]);
    }

    @FunctionalInterface
    interface Value {
        float at(int index);
    }

    /** A plane of the same size with a value computed for each index. */
    Plane with(Tiles tiles, Value value) {
        var plane = new Plane(width, height);
        tiles.forEachStrip(height, (from, to) -> {
            for (int i = from * width; i < to * width; i++) {
                plane.values[i] = value.at(i);
            }
        });
        return plane;
    }

    Plane times(Plane other) {
        var product = new Plane(width, height);
        for (int i = 0; i < values.length; i++) {
            product.values[i] = values[i] * other.values[i];
        }
        return product;
    }

    /** Sums over squares of {@code 2 radius + 1} points, as far as they lie within the grid. */
    Plane boxSums(int radius) {
        var rowSums = new Plane(width, height);
        for (int y = 0; y < height; y++) {
            rowSums.sumRow(this, y * width, radius);
        }
        var sums = new Plane(width, height);
        var columnSums = new double[width];
        for (int y = -radius; y < height; y++) {
            if (y + radius < height) {
                add(rowSums, y + radius, columnSums, 1);
            }
            if (y - radius > 0) {
                add(rowSums, y - radius - 1, columnSums, -1);
            }
            if (y >= 0) {
                sums.setRow(y, columnSums);
            }
        }
        return sums;
    }

    private void sumRow(Plane from, int row, int radius) {
        double sum = 0;
        for (int x = -radius; x < width; x++) {
            sum += x + radius < width ? from.values[row + x + radius] : 0;
            sum -= x - radius > 0 ? from.values[row + x - radius - 1] : 0;
            if (x >= 0) {
                values[row + x] = (float) sum;
            }
        }
    }

    private static void add(Plane from, int y, double[] sums, double factor) {
        int row = y * from.width;
        for (int x = 0; x < sums.length; x++) {
            sums[x] += factor * from.values[row + x];
        }
    }

    private void setRow(int y, double[] row) {
        for (int x = 0; x < row.length; x++) {
            values[y * width + x] = (float) row[x];
        }
    }

    /** Every {@code step}-th point of every {@code step}-th row, from the first on. */
    Plane thinned(int step) {
        var thin = new Plane(Math.ceilDiv(width, step), Math.ceilDiv(height, step));
        for (int y = 0; y < thin.height; y++) {
            for (int x = 0; x < thin.width; x++) {
                thin.values[y * thin.width + x] = values[y * step * width + x * step];
            }
        }
        return thin;
    }
}
