package dev.maquette.render.vision;

import java.util.Arrays;

/**
 * The picture cut into small regions of about the same size whose borders follow its edges: "SLIC Superpixels" (Achanta, Shaji, Smith, Lucchi, Fua,
 * Suesstrunk, 2010). A region is wide enough to hold some bricks with their joints, so that it can be judged as a material, and narrow enough not to
 * reach across a window's frame. Regions may be in pieces, which does no harm to means.
 *
 * @param label the region of each pixel, row-major, 0..count - 1
 */
record Regions(int[] label, int count) {

    /** Along the picture's longer side. */
    private static final int REGIONS = 57;

    /** In pixels: less is no sample of a material. */
    private static final int LEAST_STEP = 4;

    /** In steps of L*a*b*: the unlikeness that weighs as much as a region's own width. */
    private static final float COMPACTNESS = 20;

    private static final int ROUNDS = 5;

    static Regions of(LabPicture picture) {
        return new Clustering(picture).run();
    }

    /** The mean over each region of a value per pixel. */
    double[] means(float[] plane) {
        double[] sums = new double[count];
        int[] sizes = new int[count];
        for (int i = 0; i < label.length; i++) {
            sums[label[i]] += plane[i];
            sizes[label[i]]++;
        }
        for (int region = 0; region < count; region++) {
            sums[region] /= Math.max(1, sizes[region]);
        }
        return sums;
    }

    /** K-means over colour and place, each pixel choosing among the centres nearby. */
    private static final class Clustering {

        private static final int DIMENSIONS = 5;

        private final LabPicture picture;
        private final int step;
        private final int columns;
        private final int rows;
        private final float[] centres;
        private final int[] label;
        private final float[] distance;

        Clustering(LabPicture picture) {
            this.picture = picture;
            step = Math.max(LEAST_STEP, Math.max(picture.width(), picture.height()) / REGIONS);
            columns = Math.max(1, picture.width() / step);
            rows = Math.max(1, picture.height() / step);
            centres = new float[columns * rows * DIMENSIONS];
            label = new int[picture.width() * picture.height()];
            distance = new float[label.length];
            for (int i = 0; i < label.length; i++) {
                int column = Math.min(columns - 1, i % picture.width() * columns / picture.width());
                int row = Math.min(rows - 1, i / picture.width() * rows / picture.height());
                label[i] = row * columns + column;
            }
        }

        Regions run() {
            for (int round = 0; round < ROUNDS; round++) {
                moveCentres();
                Arrays.fill(distance, Float.MAX_VALUE);
                for (int centre = 0; centre < columns * rows; centre++) {
                    claim(centre);
                }
            }
            return new Regions(label, columns * rows);
        }

        private void moveCentres() {
            double[] sums = new double[centres.length];
            int[] sizes = new int[columns * rows];
            for (int i = 0; i < label.length; i++) {
                int offset = label[i] * DIMENSIONS;
                sums[offset] += picture.lightness()[i];
                sums[offset + 1] += picture.a()[i];
                sums[offset + 2] += picture.b()[i];
                sums[offset + 3] += i % picture.width();
                sums[offset + 4] += i / picture.width();
                sizes[label[i]]++;
            }
            for (int i = 0; i < centres.length; i++) {
                if (sizes[i / DIMENSIONS] > 0) {
                    centres[i] = (float) (sums[i] / sizes[i / DIMENSIONS]);
                }
            }
        }

        private void claim(int centre) {
            float nearness = COMPACTNESS * COMPACTNESS / (step * step);
            float lightness = centres[centre * DIMENSIONS];
            float a = centres[centre * DIMENSIONS + 1];
            float b = centres[centre * DIMENSIONS + 2];
            float x = centres[centre * DIMENSIONS + 3];
            float y = centres[centre * DIMENSIONS + 4];
            int bottom = Math.min(picture.height() - 1, (int) y + step);
            int right = Math.min(picture.width() - 1, (int) x + step);
            for (int py = Math.max(0, (int) y - step); py <= bottom; py++) {
                float far = (py - y) * (py - y);
                for (int px = Math.max(0, (int) x - step); px <= right; px++) {
                    int i = py * picture.width() + px;
                    float dl = picture.lightness()[i] - lightness;
                    float da = picture.a()[i] - a;
                    float db = picture.b()[i] - b;
                    float d = dl * dl + da * da + db * db + nearness * (far + (px - x) * (px - x));
                    if (d < distance[i]) {
                        distance[i] = d;
                        label[i] = centre;
                    }
                }
            }
        }
    }
}
