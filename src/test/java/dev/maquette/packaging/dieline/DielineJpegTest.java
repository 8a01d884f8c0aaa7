package dev.maquette.packaging.dieline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.Panel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DielineJpegTest {

    static Stream<PackageShape> packages() {
        return Stream.of(Packages.box(100, 150, 100), Packages.box(2000, 2000, 2000), Packages.cylinder(2000, 600));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void it_shows_the_whole_sheet_at_a_size_that_is_looked_at(PackageShape shape) throws IOException {
        Dieline dieline = Dieline.of(shape, 3);
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(DielineJpeg.write(dieline, Pictures.quarters(shape))));
        assertThat(Math.max(picture.getWidth(), picture.getHeight())).isBetween(1999, 2000);
        double aspect = dieline.sheet().width() / dieline.sheet().height();
        assertThat((double) picture.getWidth() / picture.getHeight()).isCloseTo(aspect, within(0.01));
        Panel panel = shape.panels().getFirst();
        Bounds box = dieline.face(panel).box();
        RenderedSheet sheet =
                new RenderedSheet(picture, picture.getWidth() / dieline.sheet().width());
        Point upperLeft = box.center().plus(-box.width() / 4, -box.height() / 4);
        assertThat(sheet.shows(Pictures.quarter(panel, -1, -1), upperLeft)).isTrue();
    }
}
