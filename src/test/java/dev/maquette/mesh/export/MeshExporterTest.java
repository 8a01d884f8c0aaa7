package dev.maquette.mesh.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maquette.mesh.GlbReader;
import dev.maquette.mesh.GlbWriter;
import dev.maquette.mesh.InvalidMeshException;
import dev.maquette.mesh.Shapes;
import dev.maquette.mesh.TestLimits;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeshExporterTest {

    private final MeshExporter exporter = new MeshExporter(new GlbReader(TestLimits.DEFAULT));
    private final byte[] glb = new GlbWriter().write(Exports.printedCube());

    @Test
    void a_glb_is_handed_back_as_it_is() {
        assertThat(exporter.export(glb, ExportFormat.GLB).bytes()).isSameAs(glb);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void every_format_is_written_and_the_same_model_gives_the_same_bytes(ExportFormat format) {
        ExportedFile first = exporter.export(glb, format);
        ExportedFile second = exporter.export(glb, format);

        assertThat(first.bytes()).isNotEmpty().isEqualTo(second.bytes());
        assertThat(first.contentType()).isEqualTo(format.contentType());
        assertThat(first.extension()).isEqualTo(format.extension());
    }

    @Test
    void the_preview_shows_the_object_before_a_light_background() throws IOException {
        byte[] red = new GlbWriter().write(Shapes.of(Shapes.cube(0.1, Shapes.colored(0.8, 0.01, 0.01))));

        BufferedImage preview = ImageIO.read(
                new ByteArrayInputStream(exporter.export(red, ExportFormat.JPG).bytes()));

        assertThat(preview.getWidth()).isEqualTo(1024);
        assertThat(preview.getHeight()).isEqualTo(1024);
        int center = preview.getRGB(512, 512);
        assertThat(center >> 16 & 0xFF).isGreaterThan(150);
        assertThat(center & 0xFF).isLessThan(80);
        assertThat(preview.getRGB(3, 3) & 0xFF).isGreaterThan(230);
        assertThat(preview.getRGB(1020, 3) & 0xFF).isGreaterThan(230);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Crate", "../crate", "a crate"})
    void a_name_that_a_format_would_have_to_quote_is_refused(String name) {
        assertThatThrownBy(() -> new ExportConventions(name, LengthUnit.METRES))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bytes_that_are_no_model_are_refused() {
        assertThatThrownBy(() -> exporter.export(new byte[100], ExportFormat.STL))
                .isInstanceOf(InvalidMeshException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "glb,GLB",
        "stl,STL",
        "obj,OBJ",
        "blend,OBJ",
        "ply,PLY",
        "3mf,THREE_MF",
        "usdz,USDZ",
        "jpg,JPG",
        "STL,STL"
    })
    void clients_name_formats_by_their_extension(String id, ExportFormat format) {
        assertThat(ExportFormat.of(id)).contains(format);
    }

    @Test
    void an_unknown_format_is_empty() {
        assertThat(ExportFormat.of("fbx")).isEmpty();
    }
}
