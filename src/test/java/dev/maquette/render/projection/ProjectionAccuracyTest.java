package dev.maquette.render.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.render.testing.Swatches;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProjectionAccuracyTest {

    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final int REPEATS = 24;
    private static final int DOT = Swatches.grey(0);
    private static final int GROUND = Swatches.grey(230);

    /** A known map, a dot in the middle of every repeat: each is found by its centre of gravity where the map says. */
    @Test
    void a_known_homography_is_reproduced_within_one_pixel_at_12_megapixels() {
        var map = Homography.ofUnitSquare(
                        new Point(310.3, 180.7),
                        new Point(3720.9, 420.1),
                        new Point(3650.4, 2390.6),
                        new Point(205.2, 2870.8))
                .times(Homography.scaling(1, 1 / 0.75));
        var photo = new Bitmap(WIDTH, HEIGHT);
        Arrays.fill(photo.argb(), Swatches.grey(180));
        var mask = new Mask(WIDTH, HEIGHT);
        Arrays.fill(mask.coverage(), (byte) 0xFF);

        var painted = new Projection(2).paint(photo, mask, dot(), map, REPEATS);

        for (int row = 0; row < REPEATS * 3 / 4; row++) {
            for (int column = 0; column < REPEATS; column++) {
                var expected = map.map((column + 0.5) / REPEATS, (row + 0.5) / REPEATS);
                var found = centreOfDarkness(painted, expected);
                assertThat(Math.hypot(found.x() - expected.x(), found.y() - expected.y()))
                        .as("dot %d of row %d", column, row)
                        .isLessThan(1);
            }
        }
    }

    private static Bitmap dot() {
        var dot = Swatches.plain(256, GROUND);
        for (int y = 0; y < 256; y++) {
            for (int x = 0; x < 256; x++) {
                if (Math.hypot(x + 0.5 - 128, y + 0.5 - 128) < 24) {
                    dot.argb()[y * 256 + x] = DOT;
                }
            }
        }
        return dot;
    }

    private static Point centreOfDarkness(Bitmap picture, Point around) {
        int reach = 28;
        double weight = 0;
        double sumX = 0;
        double sumY = 0;
        for (int y = (int) around.y() - reach; y <= (int) around.y() + reach; y++) {
            for (int x = (int) around.x() - reach; x <= (int) around.x() + reach; x++) {
                int level = LinearLight.DECODED[picture.argb()[y * WIDTH + x] & 0xFF];
                double darkness = Math.max(0, LinearLight.DECODED[150] - level);
                weight += darkness;
                sumX += darkness * (x + 0.5);
                sumY += darkness * (y + 0.5);
            }
        }
        return new Point(sumX / weight, sumY / weight);
    }
}
