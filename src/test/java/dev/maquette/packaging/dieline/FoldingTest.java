package dev.maquette.packaging.dieline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.packaging.dieline.Flap.Kind;
import dev.maquette.packaging.dieline.FoldedNet.Vector;
import dev.maquette.packaging.shape.PackageDimensions;
import dev.maquette.packaging.shape.Panel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Folds the nets of boxes and looks at what comes out. */
class FoldingTest {

    private static final double MICROMETRE = 0.001;

    static Stream<Dieline> cartons() {
        return Packages.cartons();
    }

    @ParameterizedTest
    @MethodSource("cartons")
    void artwork_stands_on_the_closed_box_as_the_panels_say(Dieline dieline) {
        FoldedNet folded = new FoldedNet(dieline);
        for (Face face : dieline.net().faces()) {
            for (int column : new int[] {-1, 1}) {
                for (int row : new int[] {-1, 1}) {
                    Vector expected = cornerOnTheBox(
                            face.panel(), column, row, dieline.shape().dimensions());
                    Vector actual = folded.place(face.panel().id(), cornerOnTheSheet(face, column, row));
                    assertThat(actual.distance(expected))
                            .as("%s %s %s: %s, expected %s", face.panel(), column, row, actual, expected)
                            .isLessThan(MICROMETRE);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cartons")
    void flaps_disappear_behind_panels_and_stay_inside(Dieline dieline) {
        PackageDimensions size = dieline.shape().dimensions();
        FoldedNet folded = new FoldedNet(dieline);
        for (Flap flap : dieline.net().flaps()) {
            List<Vector> corners = folded.corners(flap);
            assertThat(corners).allSatisfy(corner -> {
                assertThat(Math.abs(corner.x())).isLessThan(size.width() / 2 + MICROMETRE);
                assertThat(Math.abs(corner.y())).isLessThan(size.height() / 2 + MICROMETRE);
                assertThat(Math.abs(corner.z())).isLessThan(size.depth() / 2 + MICROMETRE);
            });
            assertThat(corners)
                    .allSatisfy(corner -> assertThat(distanceToCover(flap.kind(), corner, size))
                            .isLessThan(MICROMETRE));
        }
    }

    @ParameterizedTest
    @MethodSource("cartons")
    void flaps_do_not_meet_in_the_closed_box(Dieline dieline) {
        PackageDimensions size = dieline.shape().dimensions();
        FoldedNet folded = new FoldedNet(dieline);
        for (Flap flap : dieline.net().flaps()) {
            for (Vector corner : folded.corners(flap)) {
                switch (flap.kind()) {
                    case DUST -> assertThat(corner.x() < 0).isEqualTo(flap.panel() == Panel.LEFT);
                    case TUCK -> assertThat(corner.y() > 0).isEqualTo(flap.panel() == Panel.TOP);
                    case GLUE -> assertThat(corner.z()).isLessThan(size.depth() / 2);
                    case OVERLAP -> throw new AssertionError("A box has no overlap");
                }
            }
        }
    }

    /** A corner of the artwork: column -1 is its left edge, row -1 its upper edge. */
    private static Point cornerOnTheSheet(Face face, int column, int row) {
        double angle = Math.toRadians(face.turn());
        double x = column * face.box().width() / 2;
        double y = row * face.box().height() / 2;
        return face.box()
                .center()
                .plus(x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle));
    }

    /** The same corner as {@link Panel} has it. */
    private static Vector cornerOnTheBox(Panel panel, int column, int row, PackageDimensions size) {
        Vector unit =
                switch (panel) {
                    case FRONT -> new Vector(column, -row, 1);
                    case BACK -> new Vector(-column, -row, -1);
                    case LEFT -> new Vector(-1, -row, column);
                    case RIGHT -> new Vector(1, -row, -column);
                    case TOP -> new Vector(column, 1, row);
                    case BOTTOM -> new Vector(column, -1, -row);
                    case BODY -> throw new AssertionError("A box has no body");
                };
        return new Vector(unit.x() * size.width() / 2, unit.y() * size.height() / 2, unit.z() * size.depth() / 2);
    }

    private static double distanceToCover(Kind kind, Vector corner, PackageDimensions size) {
        return switch (kind) {
            case GLUE -> Math.abs(corner.x() - size.width() / 2);
            case TUCK -> Math.abs(corner.z() - size.depth() / 2);
            case DUST -> Math.abs(Math.abs(corner.y()) - size.height() / 2);
            case OVERLAP -> throw new AssertionError("A box has no overlap");
        };
    }
}
