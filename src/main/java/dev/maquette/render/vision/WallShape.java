package dev.maquette.render.vision;

/** Gives a wall, found piece by piece, the shape of one: no crumbs, no pinholes, and openings with straight sides. */
final class WallShape {

    /** As a share of the wall's largest piece; smaller ones are chance, or the pane of a window. */
    private static final double LEAST_PIECE = 0.02;

    /** As a share of the picture: smaller ones are stains, or a brick of another colour. */
    private static final double LEAST_OPENING = 0.0004;

    /** As a share of the picture: larger ones are not a window or a door. */
    private static final double LARGEST_OPENING = 0.12;

    /** The share of the box around an opening that must be open for it to count as a rectangle. */
    private static final double LEAST_FILL = 0.8;

    private WallShape() {}

    static void straighten(boolean[] wall, int width, RectifiedWall rectified) {
        dropCrumbs(wall, width);
        boolean[] open = new boolean[wall.length];
        for (int i = 0; i < wall.length; i++) {
            open[i] = !wall[i];
        }
        var openings = Pieces.of(open, width);
        int[][] boxes = boxes(openings, rectified);
        for (int i = 0; i < wall.length; i++) {
            int opening = openings.label()[i];
            if (opening >= 0 && openings.size()[opening] < LEAST_OPENING * wall.length) {
                wall[i] = true;
            }
        }
        for (int opening = 0; opening < boxes.length; opening++) {
            boolean window = !openings.atBorder()[opening]
                    && openings.size()[opening] >= LEAST_OPENING * wall.length
                    && openings.size()[opening] < LARGEST_OPENING * wall.length;
            if (window) {
                straighten(wall, rectified, openings, opening, boxes[opening]);
            }
        }
        dropCrumbs(wall, width);
    }

    private static void dropCrumbs(boolean[] wall, int width) {
        var pieces = Pieces.of(wall, width);
        double least = LEAST_PIECE * pieces.largest();
        for (int i = 0; i < wall.length; i++) {
            wall[i] &= pieces.label()[i] >= 0 && pieces.size()[pieces.label()[i]] >= least;
        }
    }

    /** Left, top, right and bottom of each piece on the wall, the last two included. */
    private static int[][] boxes(Pieces pieces, RectifiedWall rectified) {
        int[][] boxes = new int[pieces.size().length][];
        for (int i = 0; i < pieces.label().length; i++) {
            int piece = pieces.label()[i];
            if (piece >= 0 && rectified.row(i) >= 0) {
                int column = rectified.column(i);
                int row = rectified.row(i);
                if (boxes[piece] == null) {
                    boxes[piece] = new int[] {column, row, column, row};
                }
                boxes[piece][0] = Math.min(boxes[piece][0], column);
                boxes[piece][1] = Math.min(boxes[piece][1], row);
                boxes[piece][2] = Math.max(boxes[piece][2], column);
                boxes[piece][3] = Math.max(boxes[piece][3], row);
            }
        }
        return boxes;
    }

    /** The box shrinks to the columns and rows that are open by half; when it is open nearly everywhere, all of it is. */
    private static void straighten(boolean[] wall, RectifiedWall rectified, Pieces openings, int opening, int[] box) {
        if (box == null) {
            return;
        }
        double[] columns = new double[box[2] - box[0] + 1];
        double[] rows = new double[box[3] - box[1] + 1];
        double[] allColumns = new double[columns.length];
        double[] allRows = new double[rows.length];
        for (int i = 0; i < wall.length; i++) {
            int column = rectified.column(i) - box[0];
            int row = rectified.row(i) - box[1];
            if (column >= 0 && row >= 0 && column < columns.length && row < rows.length) {
                allColumns[column]++;
                allRows[row]++;
                if (openings.label()[i] == opening) {
                    columns[column]++;
                    rows[row]++;
                }
            }
        }
        int[] across = halfOpen(columns, allColumns);
        int[] down = halfOpen(rows, allRows);
        double inside = 0;
        double openInside = 0;
        for (int i = 0; i < wall.length; i++) {
            if (within(rectified, i, box, across, down)) {
                inside++;
                openInside += openings.label()[i] == opening ? 1 : 0;
            }
        }
        if (openInside < LEAST_FILL * inside || openInside < LEAST_FILL * openings.size()[opening]) {
            return;
        }
        for (int i = 0; i < wall.length; i++) {
            if (within(rectified, i, box, across, down)) {
                wall[i] = false;
            } else if (openings.label()[i] == opening) {
                wall[i] = true;
            }
        }
    }

    private static boolean within(RectifiedWall rectified, int i, int[] box, int[] across, int[] down) {
        int column = rectified.column(i) - box[0];
        int row = rectified.row(i) - box[1];
        return column >= across[0] && column <= across[1] && row >= down[0] && row <= down[1];
    }

    private static int[] halfOpen(double[] open, double[] all) {
        int first = 0;
        int last = open.length - 1;
        while (first < last && open[first] < all[first] / 2) {
            first++;
        }
        while (last > first && open[last] < all[last] / 2) {
            last--;
        }
        return new int[] {first, last};
    }
}
