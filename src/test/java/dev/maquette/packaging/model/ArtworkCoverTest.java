package dev.maquette.packaging.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.maquette.mesh.MeshPart;
import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.Panel;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which part of a picture is on a panel. */
class ArtworkCoverTest {

    /** The range of a texture coordinate on a panel. */
    private record Range(float from, float to) {}

    @Test
    void a_picture_in_the_ratio_of_the_panel_is_shown_whole() {
        MeshPart front = printed(Packages.box(100, 150, 40), Panel.FRONT, 20, 30);

        assertThat(front.textureCoordinates()).containsExactly(0, 1, 1, 1, 1, 0, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({
        // as wide as the panel's 2 : 3 would have it, and twice as wide
        "FRONT,40,30,0.25,0.75,0,1",
        "FRONT,20,60,0,1,0.25,0.75",
        // depth x height
        "LEFT,30,30,0.3333333,0.6666667,0,1",
        "RIGHT,10,60,0,1,0.25,0.75",
        // width x depth
        "TOP,20,20,0,1,0.25,0.75",
        "BOTTOM,40,10,0.25,0.75,0,1",
    })
    void of_a_picture_in_another_ratio_the_middle_is_shown(
            Panel panel, int width, int height, float left, float right, float upper, float lower) {
        MeshPart part = printed(Packages.box(100, 150, 50), panel, width, height);

        assertRange(part, 0, left, right);
        assertRange(part, 1, upper, lower);
    }

    @Test
    void the_body_of_a_cylinder_is_as_wide_as_its_circumference() {
        MeshPart body = printed(Packages.cylinder(100 / Math.PI, 50), Panel.BODY, 20, 20);

        assertRange(body, 0, 0, 1);
        assertRange(body, 1, 0.25f, 0.75f);
    }

    @Test
    void a_cap_is_the_disc_in_the_middle_of_its_picture() {
        MeshPart top = printed(Packages.cylinder(80, 150), Panel.TOP, 40, 20);
        float[] coordinates = top.textureCoordinates();

        assertRange(top, 0, 0.25f, 0.75f);
        assertRange(top, 1, 0, 1);
        for (int vertex = 0; vertex < top.vertexCount(); vertex++) {
            double fromMiddle = Math.hypot(top.positions()[3 * vertex], top.positions()[3 * vertex + 2]);
            double onPicture = Math.hypot(2 * (coordinates[2 * vertex] - 0.5), coordinates[2 * vertex + 1] - 0.5);
            assertThat(onPicture).isCloseTo(fromMiddle / 0.08, within(1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource({"1715,1024", "1716,1024", "1024,611", "1024,612"})
    void a_picture_whose_ratio_was_rounded_to_pixels_loses_less_than_one_of_them(int width, int height) {
        MeshPart body = printed(Packages.cylinder(80, 150), Panel.BODY, width, height);

        assertThat(range(body, 0).to - range(body, 0).from).isBetween(1 - 1f / width, 1f);
        assertThat(range(body, 1).to - range(body, 1).from).isBetween(1 - 1f / height, 1f);
    }

    private static MeshPart printed(PackageShape shape, Panel panel, int width, int height) {
        return Packages.part(PackageModel.of(shape, Map.of(panel, Packages.blank(width, height))), panel);
    }

    private static void assertRange(MeshPart part, int component, float from, float to) {
        Range range = range(part, component);
        assertThat(range.from).isCloseTo(from, within(1e-6f));
        assertThat(range.to).isCloseTo(to, within(1e-6f));
    }

    private static Range range(MeshPart part, int component) {
        float from = Float.POSITIVE_INFINITY;
        float to = Float.NEGATIVE_INFINITY;
        for (int i = component; i < part.textureCoordinates().length; i += 2) {
            from = Math.min(from, part.textureCoordinates()[i]);
            to = Math.max(to, part.textureCoordinates()[i]);
        }
        return new Range(from, to);
    }
}
