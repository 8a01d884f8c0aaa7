package dev.maquette.packaging.dieline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.maquette.packaging.dieline.Segment.Arc;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArcTest {

    private static final double RADIUS = 1010;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void half_a_quarter_as_a_curve_is_round_to_ten_micrometres(boolean clockwise) {
        Point start = new Point(RADIUS, 0);
        Arc quarter = new Arc(new Point(0, clockwise ? RADIUS : -RADIUS), RADIUS, clockwise);
        Point middle = quarter.middle(start);
        Arc half = new Arc(middle, RADIUS, clockwise);
        Point first = half.control(start);
        Point second = half.reversed(start).control(middle);
        for (double t = 0; t <= 1; t += 0.05) {
            double x = curve(t, start.x(), first.x(), second.x(), middle.x());
            double y = curve(t, start.y(), first.y(), second.y(), middle.y());
            assertThat(Math.hypot(x, y)).isCloseTo(RADIUS, within(0.01));
            assertThat(y == 0 || y > 0 == clockwise).isTrue();
        }
    }

    private static double curve(double t, double from, double first, double second, double to) {
        double rest = 1 - t;
        return rest * rest * rest * from + 3 * rest * rest * t * first + 3 * rest * t * t * second + t * t * t * to;
    }
}
