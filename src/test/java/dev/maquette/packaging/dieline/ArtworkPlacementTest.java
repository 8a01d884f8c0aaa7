package dev.maquette.packaging.dieline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.mesh.Texture;
import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.Panel;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks at rendered PDFs for what of the artwork is where. */
class ArtworkPlacementTest {

    private static final double BLEED = 3;

    static Stream<PackageShape> packages() {
        return Stream.of(
                Packages.box(100, 150, 60),
                Packages.box(120, 20, 80),
                Packages.box(20, 120, 20),
                Packages.cylinder(60, 90));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void each_quarter_of_each_picture_is_in_its_place(PackageShape shape) throws IOException {
        Dieline dieline = Dieline.of(shape, BLEED);
        RenderedSheet sheet = RenderedSheet.of(dieline, Pictures.quarters(shape), 2);
        for (Face face : dieline.net().faces()) {
            for (int column : new int[] {-1, 1}) {
                for (int row : new int[] {-1, 1}) {
                    Point place = inside(face, column * 0.5, row * 0.5);
                    assertThat(sheet.shows(Pictures.quarter(face.panel(), column, row), place))
                            .as("%s %s %s at %s: %06x", face.panel(), column, row, place, sheet.at(place))
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void artwork_fills_the_bleed_at_cut_edges(PackageShape shape) throws IOException {
        Dieline dieline = Dieline.of(shape, BLEED);
        RenderedSheet sheet = RenderedSheet.of(dieline, Pictures.quarters(shape), 2);
        Panel panel = shape.panels().getFirst();
        Face face = dieline.face(panel);
        for (int column : new int[] {-1, 1}) {
            double x = face.box().center().x() + column * face.box().width() / 4;
            Point above = new Point(x, face.box().top() - BLEED * 0.6);
            Point below = new Point(x, face.box().bottom() + BLEED * 0.6);
            assertThat(sheet.shows(Pictures.quarter(panel, column, -1), above)).isTrue();
            assertThat(sheet.shows(Pictures.quarter(panel, column, 1), below)).isTrue();
        }
    }

    @Test
    void round_caps_are_printed_round_with_their_bleed() throws IOException {
        PackageShape shape = Packages.cylinder(60, 90);
        Dieline dieline = Dieline.of(shape, BLEED);
        RenderedSheet sheet = RenderedSheet.of(dieline, Pictures.quarters(shape), 2);
        Face cap = dieline.face(Panel.TOP);
        for (int direction = 1; direction < 16; direction += 2) {
            double angle = direction * Math.PI / 8;
            int color = Pictures.quarter(Panel.TOP, Math.cos(angle) < 0 ? -1 : 1, Math.sin(angle) < 0 ? -1 : 1);
            for (double radius : new double[] {15, 30 - 1, 30 + BLEED - 1}) {
                assertThat(sheet.shows(color, around(cap, radius, angle)))
                        .as("%s at %s", radius, angle)
                        .isTrue();
            }
            assertThat(sheet.shows(0xFFFFFF, around(cap, 30 + BLEED + 1, angle)))
                    .isTrue();
        }
    }

    @Test
    void artwork_of_another_aspect_ratio_is_cut_off_and_not_stretched() throws IOException {
        Dieline dieline = Dieline.of(Packages.box(100, 100, 40), BLEED);
        int red = 0xE01020;
        // covers 100 x 100 mm at two pixels to the millimetre, so the square in its middle measures 50 x 50 mm
        Texture wide = Pictures.png(Pictures.draw(
                600, 200, (x, y) -> Math.abs(x - 300) < 50 && Math.abs(y - 100) < 50 ? red : 0x103050));
        RenderedSheet sheet = RenderedSheet.of(dieline, Map.of(Panel.FRONT, wide, Panel.TOP, wide), 4);
        Point center = dieline.face(Panel.FRONT).box().center();
        for (int sign : new int[] {-1, 1}) {
            assertThat(sheet.shows(red, center.plus(sign * 24.5, 0))).isTrue();
            assertThat(sheet.shows(red, center.plus(0, sign * 24.5))).isTrue();
            assertThat(sheet.shows(red, center.plus(sign * 25.5, 0))).isFalse();
            assertThat(sheet.shows(red, center.plus(0, sign * 25.5))).isFalse();
        }
    }

    @Test
    void a_panel_without_artwork_stays_white_and_is_named() throws IOException {
        PackageShape shape = Packages.box(100, 150, 60);
        Dieline dieline = Dieline.of(shape, BLEED);
        Map<Panel, Texture> artwork = Pictures.quarters(shape);
        artwork.remove(Panel.LEFT);
        RenderedSheet sheet = RenderedSheet.of(dieline, artwork, 2);
        assertThat(sheet.at(inside(dieline.face(Panel.LEFT), 0.5, 0.5))).isEqualTo(0xFFFFFF);
        assertThat(Layers.of(dieline, artwork.keySet()).getLast().labels())
                .extracting(Label::text)
                .contains("LEFT")
                .doesNotContain("FRONT");
    }

    /** A place on the artwork, whose edges are at -1 and 1. */
    private static Point inside(Face face, double x, double y) {
        int sign = face.turn() == 180 ? -1 : 1;
        return face.box()
                .center()
                .plus(sign * x * face.box().width() / 2, sign * y * face.box().height() / 2);
    }

    private static Point around(Face face, double radius, double angle) {
        return face.box().center().plus(radius * Math.cos(angle), radius * Math.sin(angle));
    }
}
