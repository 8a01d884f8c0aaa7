package dev.maquette.packaging.dieline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.Panel;
import dev.maquette.packaging.shape.PanelSize;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the nets and sheets of all packages. */
class DielineTest {

    private static final Offset<Double> A_MICROMETRE = within(0.001);

    static Stream<Dieline> dielines() {
        return Packages.dielines();
    }

    @ParameterizedTest
    @MethodSource("dielines")
    void every_panel_has_its_size(Dieline dieline) {
        PackageShape shape = dieline.shape();
        assertThat(dieline.net().faces()).extracting(Face::panel).containsExactlyInAnyOrderElementsOf(shape.panels());
        for (Face face : dieline.net().faces()) {
            PanelSize size = shape.size(face.panel());
            assertThat(face.box().width()).isCloseTo(size.width(), A_MICROMETRE);
            assertThat(face.box().height()).isCloseTo(size.height(), A_MICROMETRE);
            assertThat(face.round()).isEqualTo(shape.round(face.panel()));
        }
    }

    @ParameterizedTest
    @MethodSource("dielines")
    void no_part_overlaps_another(Dieline dieline) {
        List<Part> parts = Part.of(dieline.net());
        for (Part one : parts) {
            for (Part other : parts) {
                if (one != other) {
                    assertThat(Part.size(Part.common(one.area(), other.area())))
                            .as("%s and %s", one, other)
                            .isCloseTo(0, A_MICROMETRE);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dielines")
    void what_is_cut_out_is_the_faces_and_the_flaps_and_nothing_else(Dieline dieline) {
        Area cut = new Area();
        dieline.net().cuts().forEach(path -> cut.add(Part.area(path)));
        double parts = 0;
        Area rest = new Area(cut);
        for (Part part : Part.of(dieline.net())) {
            parts += Part.size(part.outline());
            rest.subtract(part.area());
        }
        assertThat(Part.size(cut)).isCloseTo(parts, within(parts * 1e-9));
        assertThat(Part.size(rest)).isCloseTo(0, within(parts * 1e-9));
    }

    @ParameterizedTest
    @MethodSource("dielines")
    void a_fold_lies_between_two_parts_and_all_of_it(Dieline dieline) {
        List<Part> parts = Part.of(dieline.net());
        for (Path fold : dieline.net().folds()) {
            Edge edge = new Edge(fold.start(), fold.end());
            for (double share : new double[] {0.02, 0.5, 0.98}) {
                Point oneSide = edge.at(share * edge.length(), 0.01);
                Point otherSide = edge.at(share * edge.length(), -0.01);
                assertThat(parts.stream().filter(part -> part.contains(oneSide)))
                        .hasSize(1);
                assertThat(parts.stream().filter(part -> part.contains(otherSide)))
                        .hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dielines")
    void the_trim_is_around_all_that_is_cut(Dieline dieline) {
        Area cut = new Area();
        dieline.net().cuts().forEach(path -> cut.add(Part.area(path)));
        Rectangle2D around = cut.getBounds2D();
        Bounds trim = dieline.net().trim();
        assertThat(around.getMinX()).isCloseTo(trim.left(), A_MICROMETRE);
        assertThat(around.getMinY()).isCloseTo(trim.top(), A_MICROMETRE);
        assertThat(around.getMaxX()).isCloseTo(trim.right(), A_MICROMETRE);
        assertThat(around.getMaxY()).isCloseTo(trim.bottom(), A_MICROMETRE);
    }

    @ParameterizedTest
    @MethodSource("dielines")
    void artwork_covers_its_panel_and_reaches_no_other_artwork(Dieline dieline) {
        List<Face> faces = dieline.net().faces();
        for (Face face : faces) {
            Area uncovered = Part.area(face.outline());
            uncovered.subtract(Part.area(face.printArea()));
            assertThat(Part.size(uncovered)).isCloseTo(0, A_MICROMETRE);
            for (Face other : faces) {
                if (face != other) {
                    assertThat(Part.size(Part.common(Part.area(face.printArea()), Part.area(other.printArea()))))
                            .as("%s and %s", face.panel(), other.panel())
                            .isCloseTo(0, A_MICROMETRE);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dielines")
    void artwork_goes_on_beyond_cut_edges_and_over_the_folds_of_flaps(Dieline dieline) {
        Area printed = new Area();
        dieline.net().faces().forEach(face -> printed.add(Part.area(face.printArea())));
        for (Face face : dieline.net().faces()) {
            Bounds beyond = face.box().grown(dieline.bleed() * 0.3);
            double inset = Math.max(0, face.box().width() / 2 - 0.1);
            for (Point point : List.of(
                    new Point(beyond.left() + inset, beyond.top()),
                    new Point(beyond.right() - inset, beyond.bottom()),
                    new Point(beyond.left(), beyond.center().y()),
                    new Point(beyond.right(), beyond.center().y()))) {
                assertThat(dieline.bleed() == 0 || printed.contains(point.x(), point.y()))
                        .as("%s at %s", face.panel(), point)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dielines")
    void glue_meets_board_without_ink_inside_of_a_flap(Dieline dieline) {
        Area flaps = new Area();
        dieline.net().flaps().forEach(flap -> flaps.add(Part.area(flap.outline())));
        assertThat(dieline.net().glueAreas()).isNotEmpty();
        for (Path glue : dieline.net().glueAreas()) {
            assertThat(Part.size(glue)).isGreaterThan(15);
            Area outside = Part.area(glue);
            outside.subtract(flaps);
            assertThat(Part.size(outside)).isCloseTo(0, A_MICROMETRE);
            for (Face face : dieline.net().faces()) {
                assertThat(Part.size(Part.common(Part.area(glue), Part.area(face.printArea()))))
                        .isCloseTo(0, A_MICROMETRE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dielines")
    void the_bleed_outline_has_the_bleed_between_itself_and_every_cut(Dieline dieline) {
        Area bleed = new Area();
        dieline.net().bleedOutlines().forEach(path -> bleed.add(Part.area(path)));
        if (dieline.bleed() == 0) {
            assertThat(bleed.isEmpty()).isTrue();
            return;
        }
        Rectangle2D around = bleed.getBounds2D();
        Bounds expected = dieline.net().trim().grown(dieline.bleed());
        assertThat(around.getMinX()).isCloseTo(expected.left(), A_MICROMETRE);
        assertThat(around.getMaxY()).isCloseTo(expected.bottom(), A_MICROMETRE);
        for (Path cut : dieline.net().cuts()) {
            for (Point point : cut.points()) {
                for (int direction = 0; direction < 8; direction++) {
                    double angle = direction * Math.PI / 4;
                    double reach = dieline.bleed() * 0.999;
                    assertThat(bleed.contains(point.x() + reach * Math.cos(angle), point.y() + reach * Math.sin(angle)))
                            .as("%s towards %s", point, angle)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dielines")
    void everything_is_on_the_page(Dieline dieline) {
        Sheet sheet = dieline.sheet();
        for (Layer layer : Layers.of(dieline, Set.of())) {
            for (Stroke stroke : layer.strokes()) {
                for (Point point : stroke.path().points()) {
                    assertThat(point.x()).as(layer.name()).isBetween(1.0, sheet.width() - 1);
                    assertThat(point.y()).as(layer.name()).isBetween(1.0, sheet.height() - 1);
                }
            }
            for (Label label : layer.labels()) {
                Bounds place = place(label);
                assertThat(place.left()).as(label.text()).isGreaterThan(0);
                assertThat(place.top()).as(label.text()).isGreaterThan(0);
                assertThat(place.right()).as(label.text()).isLessThan(sheet.width());
                assertThat(place.bottom()).as(label.text()).isLessThan(sheet.height());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dielines")
    void texts_are_large_enough_to_read_and_do_not_cover_each_other(Dieline dieline) {
        List<Label> labels = Layers.of(dieline, Set.copyOf(dieline.shape().panels())).stream()
                .flatMap(layer -> layer.labels().stream())
                .toList();
        double longerEdge = Math.max(dieline.sheet().width(), dieline.sheet().height());
        for (Label label : labels) {
            assertThat(label.size()).isGreaterThan(longerEdge / 250).isGreaterThanOrEqualTo(3);
            for (Label other : labels) {
                assertThat(label == other || apart(place(label), place(other)))
                        .as("%s and %s", label, other)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dielines")
    void crop_and_registration_marks_keep_off_the_bleed(Dieline dieline) {
        Bounds trim = dieline.net().trim();
        Bounds frame = trim.grown(dieline.bleed());
        for (Path mark : new PrintMarks(trim, frame, dieline.sheet().scale()).all()) {
            assertThat(apart(mark.bounds(), frame)).as(mark.toString()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 10.1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_bleed_that_no_printer_asks_for_is_refused(double bleed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dieline.of(Packages.box(100, 150, 100), bleed))
                .withMessageContaining("bleed");
    }

    @Test
    void a_panel_of_another_kind_of_package_is_refused() {
        Dieline dieline = Dieline.of(Packages.cylinder(80, 150), 3);
        assertThatIllegalArgumentException().isThrownBy(() -> dieline.face(Panel.FRONT));
    }

    /** With the width that characters have on average. */
    private static Bounds place(Label label) {
        double length = label.text().length() * label.size() * 0.55;
        double before = label.centered() ? length / 2 : 0;
        double after = length - before;
        double up = label.size() * Label.CAPITAL_HEIGHT;
        Bounds at = Bounds.around(label.at(), 0);
        return switch (label.turn()) {
            case 0 -> at.grown(before, up, after, 0);
            case 180 -> at.grown(after, 0, before, up);
            case 270 -> at.grown(up, after, 0, before);
            default -> throw new IllegalStateException("Nothing is turned by " + label.turn());
        };
    }

    private static boolean apart(Bounds one, Bounds other) {
        return one.right() < other.left()
                || other.right() < one.left()
                || one.bottom() < other.top()
                || other.bottom() < one.top();
    }
}
