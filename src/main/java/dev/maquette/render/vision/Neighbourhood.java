package dev.maquette.render.vision;

import dev.maquette.render.projection.Mask;
import java.util.List;

/** The masked surface and a seam around it, in coarse cells: frames and eaves beside the wall tell of its axes as much as what is on it. */
final class Neighbourhood {

    /** Cells along the picture's longer side; the seam is one to two cells wide. */
    private static final int CELLS = 40;

    private final int cell;
    private final int columns;
    private final int rows;
    private final boolean[] covered;
    private boolean anything;

    Neighbourhood(Mask mask) {
        cell = Math.max(1, Math.max(mask.width(), mask.height()) / CELLS);
        columns = mask.width() / cell + 1;
        rows = mask.height() / cell + 1;
        covered = new boolean[columns * rows];
        for (int y = 0; y < mask.height(); y++) {
            for (int x = 0; x < mask.width(); x++) {
                if (mask.at(x, y) > 127) {
                    covered[y / cell * columns + x / cell] = true;
                    anything = true;
                }
            }
        }
    }

    /** Those segments whose middle lies in it; all of them when the mask is empty. */
    List<LineSegment> of(List<LineSegment> segments) {
        return segments.stream().filter(this::holds).toList();
    }

    private boolean holds(LineSegment segment) {
        int column = (int) (segment.middleX() / cell);
        int row = (int) (segment.middleY() / cell);
        for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
            for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
                if (covered[y * columns + x]) {
                    return true;
                }
            }
        }
        return !anything;
    }
}
