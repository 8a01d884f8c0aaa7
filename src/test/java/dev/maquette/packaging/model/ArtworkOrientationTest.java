package dev.maquette.packaging.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.Shapes;
import dev.maquette.mesh.Texture;
import dev.maquette.mesh.raster.Background;
import dev.maquette.mesh.raster.Camera;
import dev.maquette.mesh.raster.Picture;
import dev.maquette.mesh.raster.Rasterizer;
import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.Panel;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Looks at printed packages from all sides. The artwork has a red, a green, a blue and a yellow quarter (upper left, upper
 * right, lower left, lower right), so that turned or mirrored artwork shows them elsewhere.
 */
class ArtworkOrientationTest {

    private static final Texture QUARTERS = Shapes.quarters(0xE02020, 0x20C020, 0x2030E0, 0xE0D020);
    private static final int EDGE = 128;

    /** The names of the colours of two rows, from the upper left. */
    private static final String UPRIGHT = "red green / blue yellow";

    /** Only one panel is printed, so its artwork on another panel would be missed; cameras as the rasterizer has them. */
    @ParameterizedTest
    @CsvSource({"FRONT,0,0", "LEFT,90,0", "BACK,180,0", "RIGHT,-90,0", "TOP,0,90", "BOTTOM,0,-90"})
    void each_side_of_a_box_shows_its_artwork_upright_to_who_looks_at_it(
            Panel panel, double azimuth, double elevation) {
        PackageShape box = Packages.box(90, 120, 60);

        Picture picture = look(box, Map.of(panel, QUARTERS), new Camera(azimuth, elevation));

        assertThat(quarters(picture, 0.25)).isEqualTo(UPRIGHT);
        assertThat(quarters(picture, 0.04)).as("up to the corners").isEqualTo(UPRIGHT);
    }

    @ParameterizedTest
    @CsvSource({
        "0,red green / blue yellow",
        "90,red red / blue blue",
        "180,green red / yellow blue",
        "-90,green green / yellow yellow",
    })
    void the_body_of_a_cylinder_runs_to_the_right_round_from_the_seam_at_the_back(double azimuth, String seen) {
        PackageShape cylinder = Packages.cylinder(80, 100);

        Picture picture = look(cylinder, Map.of(Panel.BODY, QUARTERS), new Camera(azimuth, 0));

        assertThat(quarters(picture, 0.25)).isEqualTo(seen);
        assertThat(quarters(picture, 0.06)).as("up to the edges").isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({"0,red green / blue yellow", "180,green red / yellow blue"})
    void the_middle_of_the_artwork_is_at_the_front_of_a_cylinder_and_its_seam_at_the_back(double azimuth, String seen) {
        PackageShape cylinder = Packages.cylinder(80, 100);

        Picture picture = look(cylinder, Map.of(Panel.BODY, QUARTERS), new Camera(azimuth, 0));

        assertThat(quarters(picture, 0.46)).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({"TOP,90", "BOTTOM,-90"})
    void the_caps_of_a_cylinder_stand_like_those_of_a_box(Panel panel, double elevation) {
        PackageShape cylinder = Packages.cylinder(80, 100);

        Picture picture = look(cylinder, Map.of(panel, QUARTERS), new Camera(0, elevation));

        assertThat(quarters(picture, 0.25)).isEqualTo(UPRIGHT);
        assertThat(quarters(picture, 0.17)).as("up to the rim").isEqualTo(UPRIGHT);
        assertThat(quarters(picture, 0.46)).as("from the middle").isEqualTo(UPRIGHT);
    }

    @Test
    void a_panel_without_artwork_is_of_board() {
        PackageShape box = Packages.box(90, 120, 60);

        Picture picture = look(box, Map.of(Panel.FRONT, QUARTERS), new Camera(180, 0));

        assertThat(quarters(picture, 0.25)).isEqualTo("board board / board board");
    }

    private static Picture look(PackageShape shape, Map<Panel, Texture> artwork, Camera camera) {
        Mesh mesh = PackageModel.of(shape, artwork);
        return new Rasterizer().render(mesh, camera, EDGE, EDGE, Background.transparent());
    }

    /** The colours at four places, as far from the edges of what is seen as this share of its width and height. */
    private static String quarters(Picture picture, double inset) {
        int left = EDGE;
        int right = 0;
        int upper = EDGE;
        int lower = 0;
        for (int i = 0; i < EDGE * EDGE; i++) {
            if (picture.argb()[i] >>> 24 != 0) {
                left = Math.min(left, i % EDGE);
                right = Math.max(right, i % EDGE);
                upper = Math.min(upper, i / EDGE);
                lower = Math.max(lower, i / EDGE);
            }
        }
        int fromSide = (int) Math.round(inset * (right - left));
        int fromEnd = (int) Math.round(inset * (lower - upper));
        return "%s %s / %s %s"
                .formatted(
                        color(picture.at(left + fromSide, upper + fromEnd)),
                        color(picture.at(right - fromSide, upper + fromEnd)),
                        color(picture.at(left + fromSide, lower - fromEnd)),
                        color(picture.at(right - fromSide, lower - fromEnd)));
    }

    /** Light and shade change how bright a colour is, not which of its channels are strong. */
    private static String color(int argb) {
        int red = argb >> 16 & 0xFF;
        int green = argb >> 8 & 0xFF;
        int blue = argb & 0xFF;
        int strong = Math.max(red, Math.max(green, blue)) * 2 / 3;
        String channels = (red > strong ? "r" : "") + (green > strong ? "g" : "") + (blue > strong ? "b" : "");
        return switch (channels) {
            case "r" -> "red";
            case "g" -> "green";
            case "b" -> "blue";
            case "rg" -> "yellow";
            case "rgb" -> "board";
            default -> "%06x".formatted(argb & 0xFFFFFF);
        };
    }
}
