package dev.maquette.render.vision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.render.projection.Homography;
import dev.maquette.render.projection.Mask;
import dev.maquette.render.testing.CornerError;
import dev.maquette.render.testing.DrawnFacade;
import dev.maquette.render.testing.Facades;
import dev.maquette.render.testing.MaskOverlap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found on facades for which the truth is known. */
@TestInstance(Lifecycle.PER_CLASS)
class DrawnFacadesTest {

    private final Map<String, DrawnFacade> drawn = new ConcurrentHashMap<>();
    private final Map<String, Mask> segmented = new ConcurrentHashMap<>();

    Set<String> facades() {
        return Facades.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("facades")
    void the_wall_is_found_and_nothing_else(String name) {
        assertThat(MaskOverlap.intersectionOverUnion(mask(name), facade(name).mask()))
                .isGreaterThan(0.9);
    }

    @ParameterizedTest
    @MethodSource("facades")
    void what_lies_in_a_cast_shadow_stays_wall(String name) {
        if (Facades.all().get(name).shadow()) {
            assertThat(MaskOverlap.found(mask(name), facade(name).shade())).isGreaterThan(0.95);
        }
    }

    @ParameterizedTest
    @MethodSource("facades")
    void a_given_masks_corners_are_found(String name) {
        var facade = facade(name);
        var surface = new SurfaceFinder().find(facade.photo(), facade.mask());
        assertThat(CornerError.of(surface, facade)).isLessThan(0.015);
    }

    @ParameterizedTest
    @MethodSource("facades")
    void the_corners_are_found_without_a_given_mask(String name) {
        var surface = new SurfaceFinder().find(facade(name).photo(), mask(name));
        assertThat(CornerError.of(surface, facade(name))).isLessThan(0.02);
    }

    @ParameterizedTest
    @MethodSource("facades")
    void a_depth_map_with_a_bush_in_it_tells_the_corners(String name) {
        var facade = facade(name);
        var surface = new DepthPlane().find(inverseDepth(facade), facade.mask());
        double roll = Math.abs(Facades.all().get(name).camera().roll());
        assertThat(CornerError.of(surface, facade)).isLessThan(roll > 0 ? 0.05 : 0.03);
    }

    /** As the wall's homography has it, 1/w being its depth, with every tenth row and all that is not wall twice as near. */
    private static float[] inverseDepth(DrawnFacade facade) {
        var inverse = inverse(facade.wallToPixels());
        var mask = facade.mask();
        float[] map = new float[mask.width() * mask.height()];
        for (int i = 0; i < map.length; i++) {
            double x = i % mask.width() + 0.5;
            double y = i / mask.width() + 0.5;
            double nearness = inverse.m20() * x + inverse.m21() * y + inverse.m22();
            boolean stray = mask.coverage()[i] == 0 || i / mask.width() % 10 == 0;
            map[i] = (float) (Math.abs(nearness) * (stray ? 2 : 1));
        }
        return map;
    }

    private static Homography inverse(Homography h) {
        return new Homography(
                h.m11() * h.m22() - h.m12() * h.m21(),
                h.m02() * h.m21() - h.m01() * h.m22(),
                h.m01() * h.m12() - h.m02() * h.m11(),
                h.m12() * h.m20() - h.m10() * h.m22(),
                h.m00() * h.m22() - h.m02() * h.m20(),
                h.m02() * h.m10() - h.m00() * h.m12(),
                h.m10() * h.m21() - h.m11() * h.m20(),
                h.m01() * h.m20() - h.m00() * h.m21(),
                h.m00() * h.m11() - h.m01() * h.m10());
    }

    private DrawnFacade facade(String name) {
        return drawn.computeIfAbsent(
                name, absent -> DrawnFacade.of(Facades.all().get(absent)));
    }

    private Mask mask(String name) {
        return segmented.computeIfAbsent(
                name, absent -> new WallSegmentation().segment(facade(absent).photo()));
    }
}
