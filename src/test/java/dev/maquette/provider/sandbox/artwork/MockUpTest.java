package dev.maquette.provider.sandbox.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.mesh.raster.Picture;
import dev.maquette.provider.sandbox.object.Rgb;
import java.util.List;
import org.junit.jupiter.api.Test;

class MockUpTest {

    private static Picture draw(String container, double width, double height, double depth) {
        String prompt = Prompts.mockUp(container, "Plain red chocolate", width, height, depth);
        return Pixels.of(PackageArtwork.make(PackagePrompt.read(prompt).orElseThrow(), List.of(), 200, 200));
    }

    private static Pixels.Region printed(Picture picture) {
        return Pixels.bounds(Pixels.mask(picture, at -> isRed(picture.argb()[at])));
    }

    private static boolean isRed(int argb) {
        return Rgb.red(argb) > 2 * Rgb.green(argb) && Rgb.red(argb) > 2 * Rgb.blue(argb);
    }

    @Test
    void the_package_has_the_proportions_of_the_prompt() {
        Pixels.Region tall = printed(draw("a box", 50, 200, 50));
        Pixels.Region flat = printed(draw("a box", 200, 20, 150));
        Pixels.Region can = printed(draw("a cylinder", 60, 180, 60));

        assertThat(tall.height()).isGreaterThan(2 * tall.width());
        assertThat(flat.width()).isGreaterThan(flat.height());
        assertThat(can.height()).isGreaterThan(2 * can.width());
    }

    @Test
    void a_box_and_a_cylinder_wear_the_same_design_in_different_pictures() {
        Picture box = draw("a box", 100, 150, 100);
        Picture cylinder = draw("a cylinder", 100, 150, 100);

        assertThat(box.argb()).isNotEqualTo(cylinder.argb());
        assertThat(isRed(box.at(130, 100))).isTrue();
        assertThat(isRed(cylinder.at(130, 100))).isTrue();
    }

    @Test
    void the_package_stands_on_a_light_ground() {
        assertThat(Rgb.luminance(draw("a box", 100, 150, 100).at(3, 3))).isGreaterThan(0.85);
    }
}
