package dev.maquette.mesh.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.Shapes;
import dev.maquette.mesh.Texture;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RasterizerTest {

    private static final int RED = 0xE02020;
    private static final int GREEN = 0x20C020;
    private static final int BLUE = 0x2030E0;
    private static final int YELLOW = 0xE0D020;
    private static final Texture QUARTERS = Shapes.quarters(RED, GREEN, BLUE, YELLOW);

    private final Rasterizer rasterizer = new Rasterizer();

    @Test
    void the_centre_shows_the_object_and_the_corners_the_background() {
        Mesh cube = Shapes.of(Shapes.cube(0.1, Shapes.colored(0.8, 0.02, 0.02)));

        Picture picture = rasterizer.render(cube, Camera.front(), 64, 64, Background.plain(0x336699));

        assertThat(channels(picture.at(32, 32))).satisfies(rgb -> {
            assertThat(rgb[0]).isGreaterThan(190);
            assertThat(rgb[1]).isLessThan(60);
            assertThat(rgb[2]).isLessThan(60);
        });
        for (int corner : new int[] {picture.at(0, 0), picture.at(63, 0), picture.at(0, 63), picture.at(63, 63)}) {
            assertThat(corner).isEqualTo(0xFF336699);
        }
    }

    @Test
    void a_texture_appears_upright_and_not_mirrored() {
        Mesh cube = Shapes.of(Shapes.cube(1, Shapes.textured(QUARTERS)));

        Picture picture = rasterizer.render(cube, Camera.front(), 64, 64, Background.plain(0));

        assertNear(picture.at(20, 20), RED);
        assertNear(picture.at(44, 20), GREEN);
        assertNear(picture.at(20, 44), BLUE);
        assertNear(picture.at(44, 44), YELLOW);
    }

    @Test
    void a_positive_azimuth_shows_the_right_side_of_the_object() {
        // seen from the front, the red box is to the left: that is the object's own right, -X
        Mesh boxes = Shapes.of(
                Shapes.box(0.2, 1, 1, Shapes.colored(0.8, 0, 0)), Shapes.box(0.4, 0.1, 0.1, Shapes.colored(0, 0, 0.8)));
        float[] blue = boxes.parts().get(1).positions();
        for (int i = 0; i < blue.length; i += 3) {
            blue[i] += 0.2f;
        }

        Picture right = rasterizer.render(boxes, new Camera(90, 0), 64, 64, Background.plain(0));
        Picture left = rasterizer.render(boxes, new Camera(-90, 0), 64, 64, Background.plain(0));

        assertThat(dominant(right.at(32, 32))).isEqualTo(0);
        assertThat(dominant(left.at(32, 32))).isEqualTo(2);
    }

    @Test
    void the_nearer_of_two_parts_hides_the_other_in_either_order() {
        var large = Shapes.cube(1, Shapes.colored(0.8, 0, 0));
        var pole = Shapes.box(0.3, 0.3, 1.4, Shapes.colored(0, 0, 0.8));

        for (Mesh mesh : List.of(Shapes.of(large, pole), Shapes.of(pole, large))) {
            Picture picture = rasterizer.render(mesh, Camera.front(), 64, 64, Background.plain(0));
            assertThat(dominant(picture.at(32, 32))).isEqualTo(2);
            assertThat(dominant(picture.at(18, 18))).isEqualTo(0);
        }
    }

    @Test
    void every_object_fits_the_picture_whatever_its_shape_and_scale() {
        for (double scale : new double[] {1e-4, 1, 1e4}) {
            for (Camera camera :
                    List.of(Camera.front(), Camera.threeQuarter(), new Camera(200, -80), new Camera(0, 90))) {
                Mesh plank = Shapes.of(Shapes.box(5 * scale, scale, 0.2 * scale, Shapes.colored(1, 1, 1)));

                Picture picture = rasterizer.render(plank, camera, 80, 60, Background.plain(0));

                assertThat(borderOf(picture)).containsOnly(0xFF000000);
                assertThat(picture.at(40, 30) & 0xFFFFFF).isGreaterThan(0x404040);
            }
        }
    }

    @Test
    void edges_are_mixed_with_the_background() {
        Mesh cube = Shapes.of(Shapes.cube(1, Shapes.colored(1, 1, 1)));

        Picture picture = rasterizer.render(cube, new Camera(30, 30), 64, 64, Background.plain(0));

        assertThat(IntStream.of(picture.argb()).map(pixel -> pixel & 0xFF))
                .anyMatch(level -> level > 60 && level < 130);
    }

    @Test
    void a_transparent_background_stays_transparent() {
        Mesh cube = Shapes.of(Shapes.cube(1, Shapes.colored(1, 1, 1)));

        Picture picture = rasterizer.render(cube, Camera.front(), 32, 32, Background.transparent());

        assertThat(picture.at(0, 0)).isZero();
        assertThat(picture.at(16, 16) >>> 24).isEqualTo(255);
    }

    @Test
    void the_ground_below_the_object_is_darker_only_when_a_shadow_is_wanted() {
        Mesh cube = Shapes.of(Shapes.cube(1, Shapes.colored(1, 1, 1)));

        Picture with = rasterizer.render(cube, new Camera(0, 20), 96, 96, new Background(0xFFF0F0F0, true));
        Picture without = rasterizer.render(cube, new Camera(0, 20), 96, 96, new Background(0xFFF0F0F0, false));

        assertThat(channels(with.at(48, 90))[0]).isLessThan(0xF0);
        assertThat(without.at(48, 90)).isEqualTo(0xFFF0F0F0);
        assertThat(with.at(2, 2)).isEqualTo(0xFFF0F0F0);
    }

    @Test
    void the_inside_of_an_open_surface_is_lit_like_its_outside() {
        var inwards = Shapes.cube(1, Shapes.colored(0.5, 0.5, 0.5));
        int[] triangles = inwards.triangles();
        for (int i = 0; i < triangles.length; i += 3) {
            int swapped = triangles[i + 1];
            triangles[i + 1] = triangles[i + 2];
            triangles[i + 2] = swapped;
        }
        for (int i = 0; i < inwards.normals().length; i++) {
            inwards.normals()[i] = -inwards.normals()[i];
        }
        Mesh outwards = Shapes.of(Shapes.cube(1, Shapes.colored(0.5, 0.5, 0.5)));

        Picture picture = rasterizer.render(Shapes.of(inwards), Camera.front(), 32, 32, Background.plain(0));

        assertThat(picture.at(16, 16))
                .isEqualTo(rasterizer
                        .render(outwards, Camera.front(), 32, 32, Background.plain(0))
                        .at(16, 16));
    }

    @Test
    void an_empty_mesh_gives_the_background() {
        Picture picture = rasterizer.render(new Mesh(List.of()), Camera.front(), 4, 3, Background.studio());

        assertThat(picture.argb()).hasSize(12).containsOnly(Background.studio().argb());
    }

    @Test
    void a_picture_of_no_size_is_refused() {
        assertThatThrownBy(() -> rasterizer.render(new Mesh(List.of()), Camera.front(), 0, 10, Background.studio()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int[] borderOf(Picture picture) {
        return IntStream.range(0, picture.argb().length)
                .filter(i -> {
                    int x = i % picture.width();
                    int y = i / picture.width();
                    return x == 0 || y == 0 || x == picture.width() - 1 || y == picture.height() - 1;
                })
                .map(i -> picture.argb()[i])
                .toArray();
    }

    private static void assertNear(int pixel, int expected) {
        int[] actual = channels(pixel);
        int[] wanted = channels(expected);
        for (int channel = 0; channel < 3; channel++) {
            assertThat(actual[channel]).isBetween(wanted[channel] - 25, wanted[channel] + 25);
        }
    }

    private static int dominant(int pixel) {
        int[] rgb = channels(pixel);
        int best = 0;
        for (int channel = 1; channel < 3; channel++) {
            best = rgb[channel] > rgb[best] ? channel : best;
        }
        return best;
    }

    private static int[] channels(int pixel) {
        return new int[] {pixel >> 16 & 0xFF, pixel >> 8 & 0xFF, pixel & 0xFF};
    }
}
