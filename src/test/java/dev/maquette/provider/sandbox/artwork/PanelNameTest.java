package dev.maquette.provider.sandbox.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.mesh.raster.Picture;
import dev.maquette.provider.sandbox.artwork.Pixels.Region;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PanelNameTest {

    private static final int PAPER = 0xF3E7CF;
    private static final int INK = 0x1F7A55;
    private static final Design DESIGN =
            new Design(new Palette(PAPER, INK, INK), PatternKind.PLAIN, Motif.LEAF, "GREEN TEA", 7, "green tea");

    private static Picture panel(Panel panel, boolean round, boolean named) {
        Extent extent = new Extent(100, round ? 100 : 150);
        return new PanelPrint(DESIGN, panel, extent, round, named).draw(512, round ? 512 : 768);
    }

    private static boolean[][] name(Panel panel, boolean round) {
        return Pixels.difference(panel(panel, round, true), panel(panel, round, false));
    }

    @ParameterizedTest
    @EnumSource(Panel.class)
    void the_name_is_small_and_in_the_middle_of_the_foot(Panel panel) {
        Region name = Pixels.bounds(name(panel, false));

        assertThat(name.top()).isGreaterThan(768 * 85 / 100);
        assertThat(name.height()).isBetween(14, 60);
        assertThat(Math.abs(name.centerX() - 256)).isLessThan(4);
    }

    @ParameterizedTest
    @CsvSource({"TOP", "BOTTOM"})
    void the_name_on_a_round_panel_is_well_inside_the_circle(Panel panel) {
        Region name = Pixels.bounds(name(panel, true));

        double farthest = Math.hypot(name.right() + 1 - 256, name.bottom() + 1 - 256);
        assertThat(farthest).isLessThan(0.97 * 256);
        assertThat(name.top()).isGreaterThan(512 * 80 / 100);
    }

    @ParameterizedTest
    @EnumSource(
            value = Panel.class,
            names = {"TOP", "BOTTOM"},
            mode = EnumSource.Mode.EXCLUDE)
    void the_name_stands_upright_after_an_arrow(Panel panel) {
        boolean[][] drawn = afterTheArrow(name(panel, false));

        Panel likest = Stream.of(Panel.values())
                .max(Comparator.comparingDouble(candidate -> likeness(drawn, written(candidate.name(), false))))
                .orElseThrow();

        assertThat(likest).isEqualTo(panel);
        assertThat(likeness(drawn, written(panel.name(), false))).isGreaterThan(0.85);
        assertThat(likeness(drawn, written(panel.name(), true))).isLessThan(0.8);
    }

    /** The first gap between columns ends the arrow. */
    private static boolean[][] afterTheArrow(boolean[][] name) {
        Region all = Pixels.bounds(name);
        int column = all.left();
        while (Pixels.bounds(columns(name, column, column)).right() >= 0) {
            column++;
        }
        return columns(name, column, all.right());
    }

    private static boolean[][] columns(boolean[][] mask, int first, int last) {
        boolean[][] some = new boolean[mask.length][mask[0].length];
        for (int y = 0; y < mask.length; y++) {
            System.arraycopy(mask[y], first, some[y], first, last - first + 1);
        }
        return some;
    }

    private static boolean[][] written(String word, boolean upsideDown) {
        Sheet sheet = new Sheet(512, 128, new Extent(512, 128));
        sheet.flood((_, _, _) -> PAPER);
        new Lettering(60, 0.17, INK).write(sheet, word, 0, 0);
        Picture picture = sheet.picture();
        return Pixels.mask(
                picture, at -> (picture.argb()[upsideDown ? picture.argb().length - 1 - at : at] & 0xFFFFFF) != PAPER);
    }

    /** The share of points of the two bounded regions, stretched over each other, at which both are the same. */
    private static double likeness(boolean[][] one, boolean[][] other) {
        Region first = Pixels.bounds(one);
        Region second = Pixels.bounds(other);
        int alike = 0;
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 160; x++) {
                alike += at(one, first, x, y) == at(other, second, x, y) ? 1 : 0;
            }
        }
        return alike / 6400.0;
    }

    private static boolean at(boolean[][] mask, Region region, int x, int y) {
        return mask[region.top() + (int) ((y + 0.5) / 40 * region.height())][
                region.left() + (int) ((x + 0.5) / 160 * region.width())];
    }
}
