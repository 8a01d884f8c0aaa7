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
    Plane with(Value value) {
        var plane = new Plane(width, height);
        for (int i = 0; i < values.length; i++) {
            plane.values[i] = value.at(i);
        }
        return plane;
    }

    Plane times(Plane other) {
        return with(i -> values[i] * other.values[i]);
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
            sums.sumColumns(rowSums, columnSums, y, radius);
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

    private void sumColumns(Plane rowSums, double[] columnSums, int y, int radius) {
        int entering = (y + radius) * width;
        int leaving = (y - radius - 1) * width;
        for (int x = 0; x < width; x++) {
            double sum = columnSums[x];
            sum += y + radius < height ? rowSums.values[entering + x] : 0;
            sum -= y - radius > 0 ? rowSums.values[leaving + x] : 0;
            columnSums[x] = sum;
            if (y >= 0) {
                values[y * width + x] = (float) sum;
            }
        }
    }
}
