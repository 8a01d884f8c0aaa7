package dev.maquette.render.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maquette.render.projection.Homography;
import dev.maquette.render.projection.Mask;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DepthPlaneTest {

    private static final Homography FACING = new Homography(80, 0, 60, 0, 80, 30, 0, 0, 1);

    private final Mask mask = SurfaceFinderTest.rectangle(200, 100, 60, 30, 140, 70);

    @Test
    void a_map_without_differences_faces_the_camera() {
        float[] map = new float[200 * 100];
        Arrays.fill(map, 7);

        assertThat(new DepthPlane().find(map, mask)).isEqualTo(FACING);
    }

    @Test
    void a_map_that_knows_nothing_faces_the_camera() {
        float[] map = new float[200 * 100];
        Arrays.fill(map, Float.NaN);

        assertThat(new DepthPlane().find(map, mask)).isEqualTo(FACING);
    }

    @Test
    void what_is_nearer_is_larger() {
        float[] map = new float[200 * 100];
        for (int i = 0; i < map.length; i++) {
            map[i] = 300 - i % 200;
        }

        var surface = new DepthPlane().find(map, mask);

        double farther = surface.m22() + surface.m20();
        assertThat(farther / surface.m22()).isBetween(1.3, 1.5);
    }

    @Test
    void a_map_of_another_size_is_refused() {
        assertThatThrownBy(() -> new DepthPlane().find(new float[10], mask))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
