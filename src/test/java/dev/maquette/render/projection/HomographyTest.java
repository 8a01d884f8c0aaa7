package dev.maquette.render.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HomographyTest {

    private final Point first = new Point(10, 20);
    private final Point second = new Point(300, 5);
    private final Point third = new Point(280, 190);
    private final Point fourth = new Point(-15, 240);
    private final Homography map = Homography.ofUnitSquare(first, second, third, fourth);

    @Test
    void the_corners_of_the_unit_square_go_to_those_of_the_quadrilateral() {
        assertNear(map.map(0, 0), first);
        assertNear(map.map(1, 0), second);
        assertNear(map.map(1, 1), third);
        assertNear(map.map(0, 1), fourth);
    }

    @Test
    void the_inverse_leads_back_and_w_keeps_its_sign() {
        var there = map.map(0.3, 0.7);

        assertNear(map.inverse().map(there.x(), there.y()), new Point(0.3, 0.7));
        assertThat(map.inverse().w(there.x(), there.y()) * map.w(0.3, 0.7)).isCloseTo(1, within(1e-9));
        assertThat(map.negated().inverse().w(there.x(), there.y())).isNegative();
    }

    @Test
    void a_product_is_one_map_after_the_other() {
        var moved = map.times(Homography.translation(0.1, 0.2)).map(0.3, 0.4);

        assertNear(moved, map.map(0.4, 0.6));
    }

    @Test
    void corners_on_a_line_are_no_quadrilateral() {
        assertThatThrownBy(() ->
                        Homography.ofUnitSquare(new Point(0, 0), new Point(1, 1), new Point(2, 2), new Point(3, 3)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Homography.scaling(1, 0).inverse()).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertNear(Point actual, Point expected) {
        assertThat(actual.x()).isCloseTo(expected.x(), within(1e-9));
        assertThat(actual.y()).isCloseTo(expected.y(), within(1e-9));
    }
}
