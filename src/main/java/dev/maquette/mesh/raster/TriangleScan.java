package dev.maquette.mesh.raster;

/** Finds the samples of a grid that lie inside a triangle. */
final class TriangleScan {

    /** What is done with each covered sample; the weights of the three corners sum up to one. */
    @FunctionalInterface
    interface Visitor {
        void visit(int column, int row, double a, double b, double c);
    }

    private TriangleScan() {}

    /**
     * Visits every sample of a {@code width} x {@code height} grid whose centre is inside or on the edge of the
     * triangle, whichever way round it goes. A triangle without area covers nothing.
     */
    static void scan(
            double ax, double ay, double bx, double by, double cx, double cy, int width, int height, Visitor visitor) {
        double area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
        if (area == 0 || !Double.isFinite(area)) {
            return;
        }
        int firstColumn = firstInside(Math.min(ax, Math.min(bx, cx)));
        int lastColumn = lastInside(Math.max(ax, Math.max(bx, cx)), width);
        int firstRow = firstInside(Math.min(ay, Math.min(by, cy)));
        int lastRow = lastInside(Math.max(ay, Math.max(by, cy)), height);
        for (int row = firstRow; row <= lastRow; row++) {
            double y = row + 0.5;
            for (int column = firstColumn; column <= lastColumn; column++) {
                double x = column + 0.5;
                double a = ((bx - x) * (cy - y) - (by - y) * (cx - x)) / area;
                double b = ((cx - x) * (ay - y) - (cy - y) * (ax - x)) / area;
                double c = 1 - a - b;
                if (a >= 0 && b >= 0 && c >= 0) {
                    visitor.visit(column, row, a, b, c);
                }
            }
        }
    }

    private static int firstInside(double edge) {
        return (int) Math.max(0, Math.ceil(edge - 0.5));
    }

    private static int lastInside(double edge, int size) {
        return (int) Math.min(size - 1.0, Math.floor(edge - 0.5));
    }
}
