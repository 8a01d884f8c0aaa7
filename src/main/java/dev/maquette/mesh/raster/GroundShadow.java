package dev.maquette.mesh.raster;

import dev.maquette.mesh.BoundingBox;
import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.MeshPart;

/**
 * The soft shadow under an object in light that comes evenly from above: the object's outline seen from above, paler
 * where the object is higher over the ground, blurred.
 */
final class GroundShadow {

    private static final int CELLS = 192;
    private static final int BLUR_RADIUS = 7;
    private static final int BLUR_PASSES = 3;
    private static final double DARKEST = 0.5;

    /** Room around the object for the blur, as a share of the whole map. */
    private static final double BORDER = 0.2;

    private final double ground;
    private final double left;
    private final double far;
    private final double cellsPerMetre;
    private final float[] darkness;

    GroundShadow(Mesh mesh, BoundingBox bounds) {
        double edge = Math.max(bounds.longestEdge(), Float.MIN_NORMAL);
        double mapped = edge / (1 - 2 * BORDER);
        ground = bounds.min()[1];
        left = bounds.center(0) - mapped / 2;
        far = bounds.center(2) - mapped / 2;
        cellsPerMetre = CELLS / mapped;
        float[] outline = new float[CELLS * CELLS];
        for (MeshPart part : mesh.parts()) {
            draw(part, edge, outline);
        }
        for (int pass = 0; pass < BLUR_PASSES; pass++) {
            outline = blurredAlongRowsAndTurned(blurredAlongRowsAndTurned(outline));
        }
        darkness = outline;
    }

    private void draw(MeshPart part, double edge, float[] outline) {
        float[] positions = part.positions();
        int[] triangles = part.triangles();
        for (int i = 0; i < triangles.length; i += 3) {
            int a = 3 * triangles[i];
            int b = 3 * triangles[i + 1];
            int c = 3 * triangles[i + 2];
            TriangleScan.scan(
                    cell(positions[a], left),
                    cell(positions[a + 2], far),
                    cell(positions[b], left),
                    cell(positions[b + 2], far),
                    cell(positions[c], left),
                    cell(positions[c + 2], far),
                    CELLS,
                    CELLS,
                    (column, row, shareA, shareB, shareC) -> {
                        double height =
                                shareA * positions[a + 1] + shareB * positions[b + 1] + shareC * positions[c + 1];
                        float weight = (float) Math.exp(-4 * (height - ground) / edge);
                        int index = row * CELLS + column;
                        outline[index] = Math.max(outline[index], weight);
                    });
        }
    }

    private double cell(double coordinate, double start) {
        return (coordinate - start) * cellsPerMetre;
    }

    /** A box blur along rows that also swaps rows and columns, so that two of them blur both ways. */
    private static float[] blurredAlongRowsAndTurned(float[] map) {
        float[] blurred = new float[map.length];
        for (int row = 0; row < CELLS; row++) {
            float sum = 0;
            for (int column = -BLUR_RADIUS; column < CELLS; column++) {
                sum += valueAt(map, column + BLUR_RADIUS, row) - valueAt(map, column - BLUR_RADIUS - 1, row);
                if (column >= 0) {
                    blurred[column * CELLS + row] = Math.max(0, sum) / (2 * BLUR_RADIUS + 1);
                }
            }
        }
        return blurred;
    }

    private static float valueAt(float[] map, int column, int row) {
        return column < 0 || row < 0 || column >= CELLS || row >= CELLS ? 0 : map[row * CELLS + column];
    }

    /** The share of light 0..1 that the ground keeps where a line of sight meets it; 1 where it does not. */
    double light(double[] camera, double[] sight) {
        if (sight[1] >= 0 || camera[1] <= ground) {
            return 1;
        }
        double reach = (ground - camera[1]) / sight[1];
        double column = cell(camera[0] + reach * sight[0], left) - 0.5;
        double row = cell(camera[2] + reach * sight[2], far) - 0.5;
        if (!(column > -1 && row > -1 && column < CELLS && row < CELLS)) {
            return 1;
        }
        int x = (int) Math.floor(column);
        int y = (int) Math.floor(row);
        double upper = mix(valueAt(darkness, x, y), valueAt(darkness, x + 1, y), column - x);
        double lower = mix(valueAt(darkness, x, y + 1), valueAt(darkness, x + 1, y + 1), column - x);
        return 1 - DARKEST * mix(upper, lower, row - y);
    }

    private static double mix(double first, double second, double share) {
        return first + (second - first) * share;
    }
}
