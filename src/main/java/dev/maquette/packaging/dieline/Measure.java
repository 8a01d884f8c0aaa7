package dev.maquette.packaging.dieline;

/**
 * A length of the net that is worth a dimension line, beside the net.
 *
 * @param side at which the dimension line stands
 * @param from one end of what is measured
 * @param to the other end, right of or below the first one
 */
public record Measure(Side side, Point from, Point to, String text) {

    /** The sides of the net that carry dimension lines. */
    public enum Side {
        LEFT(-1, 0),
        TOP(0, -1),
        RIGHT(1, 0),
        BOTTOM(0, 1);

        private final int x;
        private final int y;

        Side(int x, int y) {
            this.x = x;
            this.y = y;
        }

        /** Away from the net. */
        Point outwards(Point point, double distance) {
            return point.plus(x * distance, y * distance);
        }
    }
}
