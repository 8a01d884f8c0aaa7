package dev.maquette.provider.sandbox.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.mesh.raster.Picture;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PanelPrintTest {

    private static final Palette PALETTE = new Palette(0xF3E7CF, 0x1F7A55, 0xC9A03C);
    private static final Extent FRONT = new Extent(100, 150);

    private static Design design(PatternKind pattern, Motif motif) {
        return new Design(PALETTE, pattern, motif, "GREEN TEA", 11, "green tea");
    }

    private static Picture draw(Design design, Panel panel, boolean round, Extent extent, int width, int height) {
        return new PanelPrint(design, panel, extent, round, true).draw(width, height);
    }

    @ParameterizedTest
    @EnumSource(PatternKind.class)
    void the_body_goes_on_without_a_seam_where_its_edges_meet(PatternKind pattern) {
        Extent body = new Extent(Math.PI * 80, 150);
        Picture picture = draw(design(pattern, Motif.SUN), Panel.BODY, false, body, 838, 500);

        double largestStep = 0;
        for (int column = 1; column < 838; column++) {
            largestStep = Math.max(largestStep, step(picture, column - 1, column));
        }
        assertThat(step(picture, 837, 0)).isLessThanOrEqualTo(largestStep);
        PatternInk ink = new PatternInk(design(pattern, Motif.SUN), PALETTE, body, 16);
        for (int place = 0; place < 2_000; place++) {
            double x = body.width() * (Dice.roll(1, place, 0, 0) - 0.5);
            double y = body.height() * (Dice.roll(1, place, 1, 0) - 0.5);
            assertThat(ink.at(x, y, 1e-6)).isEqualTo(ink.at(x + body.width(), y, 1e-6));
        }
    }

    /** The mean difference of brightness between two columns. */
    private static double step(Picture picture, int one, int other) {
        long sum = 0;
        for (int y = 0; y < picture.height(); y++) {
            sum += Math.abs((picture.at(one, y) >> 8 & 0xFF) - (picture.at(other, y) >> 8 & 0xFF));
        }
        return (double) sum / picture.height();
    }

    @Test
    void every_panel_is_another_picture_in_the_same_colours() {
        Set<Integer> pictures = new HashSet<>();
        for (Panel panel : Panel.values()) {
            Picture picture = draw(design(PatternKind.MOTIFS, Motif.LEAF), panel, false, FRONT, 200, 300);
            pictures.add(Arrays.hashCode(picture.argb()));

            assertThat(Pixels.dominant(picture).getFirst()).as(panel.name()).isEqualTo(PALETTE.ground());
            assertThat(Pixels.dominant(picture).subList(0, 6)).as(panel.name()).contains(PALETTE.motif());
        }

        assertThat(pictures).hasSameSizeAs(Panel.values());
    }

    @Test
    void the_front_and_the_body_bear_emblem_and_title_large_in_the_middle() {
        Design titled = design(PatternKind.PLAIN, Motif.LEAF);
        Design other = new Design(PALETTE, PatternKind.PLAIN, Motif.LEAF, "COFFEE", 11, "green tea");

        Pixels.Region title = Pixels.bounds(Pixels.difference(
                draw(titled, Panel.FRONT, false, FRONT, 400, 600), draw(other, Panel.FRONT, false, FRONT, 400, 600)));

        assertThat(title.width()).isGreaterThan(160);
        assertThat(Math.abs(title.centerX() - 200)).isLessThan(4);
        assertThat(title.height()).isGreaterThan(40);
    }

    @Test
    void rings_of_a_round_panel_go_round_its_middle() {
        Design design = design(PatternKind.BANDS, Motif.LEAF);
        Picture lid = draw(design, Panel.TOP, true, new Extent(80, 80), 400, 400);

        for (int radius = 130; radius < 200; radius++) {
            assertThat(lid.at(200 + radius, 200)).isEqualTo(lid.at(199 - radius, 199));
            assertThat(lid.at(200, 199 - radius)).isEqualTo(lid.at(200 + radius, 200));
        }
    }

    @ParameterizedTest
    @EnumSource(Motif.class)
    void every_motif_fits_into_its_circle(Motif motif) {
        for (int degree = 0; degree < 360; degree++) {
            double x = 1.03 * Math.cos(Math.toRadians(degree));
            double y = 1.03 * Math.sin(Math.toRadians(degree));
            assertThat(motif.body().distance(x, y)).as("body at " + degree).isPositive();
            assertThat(motif.detail().distance(x, y)).as("detail at " + degree).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({"2000,10,2896,368", "10,2000,368,2896", "10,10,1,1", "2000,2000,64,64", "300,40,90,12"})
    void extreme_panels_and_pictures_can_be_drawn(double width, double height, int columns, int rows) {
        for (Panel panel : Panel.values()) {
            Picture picture = draw(
                    design(PatternKind.MOTIFS, Motif.SNOWFLAKE),
                    panel,
                    false,
                    new Extent(width, height),
                    columns,
                    rows);

            assertThat(picture.width()).isEqualTo(columns);
            assertThat(picture.height()).isEqualTo(rows);
        }
    }

    @Test
    void a_picture_of_another_ratio_shows_the_whole_panel_and_bleed_around_it() {
        Design design = design(PatternKind.STRIPES, Motif.LEAF);
        Picture exact = draw(design, Panel.FRONT, false, FRONT, 200, 300);
        Picture higher = draw(design, Panel.FRONT, false, FRONT, 200, 400);

        int[] middle = Arrays.copyOfRange(higher.argb(), 200 * 50, 200 * 350);
        assertThat(middle).isEqualTo(exact.argb());
        assertThat(higher.at(100, 0)).isEqualTo(exact.at(100, 0));
    }
}
