package dev.maquette.provider.sandbox.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.maquette.mesh.BoundingBox;
import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.MeshPart;
import dev.maquette.mesh.raster.Background;
import dev.maquette.mesh.raster.Camera;
import dev.maquette.mesh.raster.Picture;
import dev.maquette.mesh.raster.Rasterizer;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class PrintedPackageTest {

    private static final int RED = 0xFFD02020;
    private static final int GREEN = 0xFF20C020;
    private static final int BLUE = 0xFF2020D0;
    private static final int WHITE = 0xFFFFFF;

    /** The upper and the lower half, or the left and the right one, in a colour each. */
    private static Picture halves(int first, int second, boolean beside) {
        int[] pixels = new int[64];
        for (int at = 0; at < 64; at++) {
            pixels[at] = (beside ? at % 8 : at / 8) < 4 ? first : second;
        }
        return new Picture(8, 8, pixels);
    }

    private static Picture render(Mesh mesh, Camera camera) {
        return new Rasterizer().render(mesh, camera, 120, 120, Background.plain(WHITE));
    }

    /** The mean column and row of the pixels in which a channel stands out. */
    private static double[] middle(Picture picture, int shift) {
        IntPredicate standsOut = argb -> Arrays.stream(new int[] {0, 8, 16})
                .allMatch(other -> other == shift || (argb >> shift & 0xFF) > 2 * (argb >> other & 0xFF));
        double columns = 0;
        double rows = 0;
        int count = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                if (standsOut.test(picture.at(x, y))) {
                    columns += x;
                    rows += y;
                    count++;
                }
            }
        }
        assertThat(count).isGreaterThan(50);
        return new double[] {columns / count, rows / count};
    }

    @Test
    void each_side_of_a_box_is_where_it_is_seen() {
        Mesh box = PrintedPackage.box(
                1, 1, 1, WHITE, halves(RED, RED, false), halves(GREEN, GREEN, false), halves(BLUE, BLUE, false));
        Picture picture = render(box, Camera.threeQuarter());

        assertThat(middle(picture, 16)[0]).isLessThan(middle(picture, 8)[0]);
        assertThat(middle(picture, 0)[1]).isLessThan(middle(picture, 16)[1]);
    }

    @Test
    void prints_stand_upright() {
        Picture upright = halves(RED, BLUE, false);
        Mesh box = PrintedPackage.box(1, 1, 1, WHITE, upright, upright, upright);
        for (Camera camera : new Camera[] {Camera.front(), new Camera(-90, 0), new Camera(0, 90)}) {
            Picture picture = render(box, camera);
            assertThat(middle(picture, 16)[1]).isLessThan(middle(picture, 0)[1] - 20);
        }
    }

    @Test
    void prints_are_not_mirrored() {
        Picture beside = halves(RED, BLUE, true);
        Mesh box = PrintedPackage.box(1, 1, 1, WHITE, beside, beside, beside);
        Mesh cylinder = PrintedPackage.cylinder(1, 1, WHITE, beside, beside);

        for (Camera camera : new Camera[] {Camera.front(), new Camera(-90, 0), new Camera(0, 90)}) {
            Picture picture = render(box, camera);
            assertThat(middle(picture, 16)[0]).isLessThan(middle(picture, 0)[0] - 20);
        }
        for (Camera camera : new Camera[] {Camera.front(), new Camera(0, 90)}) {
            Picture picture = render(cylinder, camera);
            assertThat(middle(picture, 16)[0]).isLessThan(middle(picture, 0)[0] - 20);
        }
    }

    @Test
    void the_lid_of_a_cylinder_has_its_lower_edge_towards_the_front() {
        Picture upright = halves(RED, BLUE, false);
        Picture picture = render(PrintedPackage.cylinder(1, 0.2, WHITE, upright, upright), new Camera(0, 90));

        assertThat(middle(picture, 16)[1]).isLessThan(middle(picture, 0)[1] - 20);
    }

    @Test
    void packages_have_the_measures_that_are_asked_for() {
        Picture print = halves(RED, RED, false);
        BoundingBox box = BoundingBox.of(PrintedPackage.box(3, 5, 2, WHITE, print, print, print));
        BoundingBox cylinder = BoundingBox.of(PrintedPackage.cylinder(3, 5, WHITE, print, print));

        assertThat(new double[] {box.size(0), box.size(1), box.size(2)})
                .containsExactly(new double[] {3, 5, 2}, within(0.01));
        assertThat(new double[] {cylinder.size(0), cylinder.size(1), cylinder.size(2)})
                .containsExactly(new double[] {3, 5, 3}, within(0.06));
    }

    @Test
    void triangles_face_outwards() {
        Picture print = halves(RED, RED, false);
        for (Mesh mesh : new Mesh[] {
            PrintedPackage.box(3, 5, 2, WHITE, print, print, print), PrintedPackage.cylinder(3, 5, WHITE, print, print)
        }) {
            for (MeshPart part : mesh.parts()) {
                for (int triangle = 0; triangle < part.triangleCount(); triangle++) {
                    double[] area = part.areaVector(triangle);
                    int vertex = 3 * part.triangles()[3 * triangle];
                    double facing = 0;
                    for (int axis = 0; axis < 3; axis++) {
                        facing += area[axis] * part.normals()[vertex + axis];
                    }
                    assertThat(facing).as(part.name()).isPositive();
                }
            }
        }
    }
}
