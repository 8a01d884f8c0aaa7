package dev.maquette.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlbWriterTest {

    private static final Texture QUARTERS = Shapes.quarters(0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF);

    private final GlbWriter writer = new GlbWriter();
    private final GlbReader reader = new GlbReader(TestLimits.DEFAULT);

    @Test
    void what_is_written_reads_back_the_same() {
        Material glass = new Material("glass", new float[] {0.1f, 0.2f, 0.3f, 0.4f}, 0.5f, 0.25f, null, true);
        MeshPart printed = Shapes.cube(0.1, Shapes.textured(QUARTERS));
        MeshPart plain = Shapes.box(1, 2, 3, glass);

        Mesh read = reader.read(writer.write(Shapes.of(printed, plain)));

        assertThat(read.parts()).hasSize(2);
        assertSame(read.parts().get(0), printed);
        assertSame(read.parts().get(1), plain);
        assertThat(read.parts().get(0).material().baseColorTexture().bytes()).isEqualTo(QUARTERS.bytes());
        assertThat(read.parts().get(1).material()).usingRecursiveComparison().isEqualTo(glass);
    }

    private static void assertSame(MeshPart actual, MeshPart expected) {
        assertThat(actual.name()).isEqualTo(expected.name());
        assertThat(actual.positions()).isEqualTo(expected.positions());
        assertThat(actual.normals()).isEqualTo(expected.normals());
        assertThat(actual.textureCoordinates()).isEqualTo(expected.textureCoordinates());
        assertThat(actual.triangles()).isEqualTo(expected.triangles());
    }

    @Test
    void shared_materials_and_textures_are_stored_once() throws IOException {
        Material shared = Shapes.textured(QUARTERS);

        JsonNode json = json(writer.write(
                Shapes.of(Shapes.cube(1, shared), Shapes.cube(2, shared), Shapes.cube(3, Shapes.textured(QUARTERS)))));

        assertThat(json.at("/materials")).hasSize(2);
        assertThat(json.at("/textures")).hasSize(1);
        assertThat(json.at("/images")).hasSize(1);
    }

    @Test
    void positions_carry_their_bounds_and_the_file_its_generator() throws IOException {
        JsonNode json = json(writer.write(Shapes.of(Shapes.box(2, 4, 6, Shapes.colored(1, 1, 1)))));

        assertThat(json.at("/accessors/0/min")).hasToString("[-1.0,-2.0,-3.0]");
        assertThat(json.at("/accessors/0/max")).hasToString("[1.0,2.0,3.0]");
        assertThat(json.at("/asset/generator").textValue()).isEqualTo("Maquette");
    }

    @Test
    void everything_starts_at_multiples_of_four_bytes() throws IOException {
        Texture odd = new Texture(Arrays.copyOf(QUARTERS.bytes(), QUARTERS.bytes().length | 1), "image/png");

        byte[] glb =
                writer.write(Shapes.of(Shapes.cube(1, Shapes.textured(odd)), Shapes.cube(1, Shapes.colored(1, 1, 1))));

        assertThat(glb.length % 4).isZero();
        assertThat(GlbBytes.jsonLength(glb) % 4).isZero();
        for (JsonNode view : json(glb).at("/bufferViews")) {
            assertThat(view.path("byteOffset").intValue() % 4).isZero();
        }
    }

    @Test
    void more_vertices_than_short_indices_can_name_get_long_ones() {
        int count = 70_000;
        float[] positions = new float[3 * count];
        float[] normals = new float[3 * count];
        for (int vertex = 0; vertex < count; vertex++) {
            positions[3 * vertex + vertex % 3] = vertex;
            normals[3 * vertex] = 1;
        }
        int[] triangles = {0, 1, count - 1};
        MeshPart large = new MeshPart("large", positions, normals, new float[0], triangles, Shapes.colored(1, 1, 1));

        Mesh read = reader.read(writer.write(new Mesh(List.of(large))));

        assertThat(read.parts().getFirst().triangles()).isEqualTo(triangles);
    }

    @Test
    void a_webp_texture_is_written_as_png() throws IOException {
        try (InputStream webp = getClass().getResourceAsStream("/mesh/orange.webp")) {
            Texture orange = new Texture(webp.readAllBytes(), "image/webp");

            Mesh read = reader.read(writer.write(Shapes.of(Shapes.cube(1, Shapes.textured(orange)))));

            Texture written = read.parts().getFirst().material().baseColorTexture();
            assertThat(written.contentType()).isEqualTo("image/png");
            assertThat(TextureDecoder.decode(written, 64).getRGB(8, 8)).isEqualTo(0xFFF08020);
        }
    }

    private static JsonNode json(byte[] glb) throws IOException {
        return new ObjectMapper().readTree(GlbBytes.json(glb));
    }
}
