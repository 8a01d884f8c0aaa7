package dev.maquette.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GlbReaderTest {

    private static final Offset<Float> TINY = within(1e-5f);

    private final GlbReader reader = new GlbReader(TestLimits.DEFAULT);

    /** One right-angled triangle in the XY plane, facing +Z; placeholders for nodes and for the rest. */
    private static final String TRIANGLE = """
            {"asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": [0]}], "nodes": [%s],
             "meshes": [{"name": "tri", "primitives": [{"attributes": {"POSITION": 0}}]}],
             "buffers": [{"byteLength": 36}], "bufferViews": [{"buffer": 0, "byteLength": 36}],
             "accessors": [{"bufferView": 0, "componentType": 5126, "count": 3, "type": "VEC3"}]}
            """;

    private MeshPart triangle(String nodes) {
        return only(new GlbBytes().floats(0, 0, 0, 1, 0, 0, 0, 1, 0).withJson(TRIANGLE.formatted(nodes)));
    }

    private MeshPart only(byte[] glb) {
        Mesh mesh = reader.read(glb);
        assertThat(mesh.parts()).hasSize(1);
        return mesh.parts().getFirst();
    }

    @Test
    void missing_normals_are_computed() {
        MeshPart part = triangle("{\"mesh\": 0}");

        assertThat(part.normals()).containsExactly(0, 0, 1, 0, 0, 1, 0, 0, 1);
        assertThat(part.triangles()).containsExactly(0, 1, 2);
        assertThat(part.textureCoordinates()).isEmpty();
        assertThat(part.name()).isEqualTo("tri");
    }

    @Test
    void the_transforms_of_all_nodes_above_a_mesh_are_applied() {
        // a quarter turn about Z takes X to Y; first the child's scale, then its turn, then the parent's move
        MeshPart part = triangle("""
                {"translation": [10, 0, 0], "children": [1]},
                {"mesh": 0, "rotation": [0, 0, 0.70710678, 0.70710678], "scale": [2, 3, 1]}
                """);

        assertThat(part.positions()).containsExactly(new float[] {10, 0, 0, 10, 2, 0, 7, 0, 0}, TINY);
        assertThat(part.normals()).containsExactly(new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1}, TINY);
    }

    @Test
    void a_matrix_means_the_same_as_its_translation_rotation_and_scale() {
        MeshPart matrix = triangle("{\"mesh\": 0, \"matrix\": [0,2,0,0, -3,0,0,0, 0,0,1,0, 10,0,0,1]}");

        assertThat(matrix.positions()).containsExactly(new float[] {10, 0, 0, 10, 2, 0, 7, 0, 0}, TINY);
    }

    @Test
    void a_mirrored_part_keeps_its_outside_out() {
        byte[] cube = new GlbWriter().write(Shapes.of(Shapes.cube(2, Shapes.colored(1, 1, 1))));
        String mirrored = new String(GlbBytes.json(cube)).replace("\"mesh\":0}", "\"mesh\":0,\"scale\":[-1,1,0.5]}");

        MeshPart part = only(GlbBytes.container(mirrored.getBytes(), GlbBytes.binary(cube)));

        for (int triangle = 0; triangle < part.triangleCount(); triangle++) {
            int vertex = 3 * part.triangles()[3 * triangle];
            double[] outside = part.areaVector(triangle);
            assertThat(dot(outside, part.positions(), vertex)).isPositive();
            assertThat(dot(outside, part.normals(), vertex)).isPositive();
        }
    }

    private static double dot(double[] vector, float[] values, int start) {
        return vector[0] * values[start] + vector[1] * values[start + 1] + vector[2] * values[start + 2];
    }

    @Test
    void a_mesh_shown_twice_is_there_twice() {
        byte[] glb = new GlbBytes()
                .floats(0, 0, 0, 1, 0, 0, 0, 1, 0)
                .withJson(TRIANGLE.formatted("{\"mesh\": 0}, {\"mesh\": 0, \"translation\": [0, 0, 5]}")
                        .replace("[0]}]", "[0, 1]}]"));

        Mesh mesh = reader.read(glb);

        assertThat(mesh.triangleCount()).isEqualTo(2);
        assertThat(BoundingBox.of(mesh).max()).containsExactly(1, 1, 5);
    }

    @Test
    void without_scenes_the_nodes_without_a_parent_are_shown() {
        byte[] glb = new GlbBytes()
                .floats(0, 0, 0, 1, 0, 0, 0, 1, 0)
                .withJson(TRIANGLE.formatted("{\"mesh\": 0}, {\"children\": [0], \"scale\": [4, 4, 4]}")
                        .replace("\"scene\": 0, \"scenes\": [{\"nodes\": [0]}],", ""));

        assertThat(BoundingBox.of(reader.read(glb)).max()).containsExactly(4, 4, 0);
    }

    @Test
    void strips_and_fans_become_triangles_that_all_face_the_same_way() {
        String square = """
                {"asset": {"version": "2.0"}, "scenes": [{"nodes": [0]}], "nodes": [{"mesh": 0}],
                 "meshes": [{"primitives": [{"attributes": {"POSITION": 0}, "indices": 1, "mode": %d}]}],
                 "buffers": [{"byteLength": 52}],
                 "bufferViews": [{"buffer": 0, "byteLength": 48}, {"buffer": 0, "byteOffset": 48, "byteLength": 4}],
                 "accessors": [{"bufferView": 0, "componentType": 5126, "count": 4, "type": "VEC3"},
                  {"bufferView": 1, "componentType": 5121, "count": 4, "type": "SCALAR"}]}
                """;
        GlbBytes corners = new GlbBytes().floats(0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0);

        MeshPart strip = only(corners.bytes(0, 1, 2, 3).withJson(square.formatted(5)));
        MeshPart fan = only(new GlbBytes()
                .floats(0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0)
                .bytes(0, 1, 3, 2)
                .withJson(square.formatted(6)));

        assertThat(strip.triangles()).containsExactly(0, 1, 2, 1, 3, 2);
        assertThat(fan.triangles()).containsExactly(1, 3, 0, 3, 2, 0);
        assertThat(strip.normals()).containsExactly(0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1);
        assertThat(fan.normals()).isEqualTo(strip.normals());
    }

    @Test
    void points_and_lines_are_left_out() {
        String lines = TRIANGLE.formatted("{\"mesh\": 0}")
                .replace("[{\"attributes\"", "[{\"mode\": 1, \"attributes\": {\"POSITION\": 0}}, {\"attributes\"");

        assertThat(reader.read(new GlbBytes().floats(0, 0, 0, 1, 0, 0, 0, 1, 0).withJson(lines))
                        .parts())
                .hasSize(1);
    }

    @Test
    void quantized_and_interleaved_attributes_are_read() {
        // per vertex: 3 unsigned shorts and padding, then 2 normalized bytes and padding, then a normalized normal
        GlbBytes binary = new GlbBytes();
        int[][] vertices = {{0, 0, 0, 0, 0}, {65535, 0, 0, 255, 0}, {0, 65535, 0, 0, 255}};
        for (int[] vertex : vertices) {
            binary.shorts(vertex[0], vertex[1], vertex[2], 0)
                    .bytes(vertex[3], vertex[4], 0, 0)
                    .bytes(0, 0, 127, 0);
        }
        byte[] glb = binary.withJson("""
                {"asset": {"version": "2.0"}, "extensionsUsed": ["KHR_mesh_quantization"],
                 "extensionsRequired": ["KHR_mesh_quantization"],
                 "scenes": [{"nodes": [0]}], "nodes": [{"mesh": 0, "scale": [2, 2, 2]}],
                 "meshes": [{"primitives": [{"attributes": {"POSITION": 0, "TEXCOORD_0": 1, "NORMAL": 2}}]}],
                 "buffers": [{"byteLength": 48}], "bufferViews": [{"buffer": 0, "byteLength": 48, "byteStride": 16}],
                 "accessors": [
                  {"bufferView": 0, "componentType": 5123, "normalized": true, "count": 3, "type": "VEC3"},
                  {"bufferView": 0, "byteOffset": 8, "componentType": 5121, "normalized": true, "count": 3, "type": "VEC2"},
                  {"bufferView": 0, "byteOffset": 12, "componentType": 5120, "normalized": true, "count": 3, "type": "VEC3"}]}
                """);

        MeshPart part = only(glb);

        assertThat(part.positions()).containsExactly(0, 0, 0, 2, 0, 0, 0, 2, 0);
        assertThat(part.textureCoordinates()).containsExactly(0, 0, 1, 0, 0, 1);
        assertThat(part.normals()).containsExactly(0, 0, 1, 0, 0, 1, 0, 0, 1);
    }

    @Test
    void sparse_values_replace_those_below_them() {
        byte[] glb = new GlbBytes().floats(1, 0, 0, 0, 1, 0).shorts(1, 2).withJson("""
                        {"asset": {"version": "2.0"}, "scenes": [{"nodes": [0]}], "nodes": [{"mesh": 0}],
                         "meshes": [{"primitives": [{"attributes": {"POSITION": 0}}]}],
                         "buffers": [{"byteLength": 28}],
                         "bufferViews": [{"buffer": 0, "byteLength": 24}, {"buffer": 0, "byteOffset": 24, "byteLength": 4}],
                         "accessors": [{"componentType": 5126, "count": 3, "type": "VEC3", "sparse": {"count": 2,
                          "indices": {"bufferView": 1, "componentType": 5123}, "values": {"bufferView": 0}}}]}
                        """);

        assertThat(only(glb).positions()).containsExactly(0, 0, 0, 1, 0, 0, 0, 1, 0);
    }

    @Test
    void a_material_with_its_texture_is_read() {
        byte[] picture = Shapes.quarters(1, 2, 3, 4).bytes();

        MeshPart part = only(textured(picture, "\"source\": 0", ""));

        assertThat(part.material().name()).isEqualTo("skin");
        assertThat(part.material().baseColor()).containsExactly(0.5f, 1, 1, 1);
        assertThat(part.material().roughness()).isEqualTo(0.25f);
        assertThat(part.material().metallic()).isEqualTo(1);
        assertThat(part.material().doubleSided()).isTrue();
        assertThat(part.material().baseColorTexture().contentType()).isEqualTo("image/png");
        assertThat(part.material().baseColorTexture().bytes()).startsWith(picture);
    }

    @Test
    void a_webp_texture_is_found_in_its_extension() throws IOException {
        try (InputStream webp = getClass().getResourceAsStream("/mesh/orange.webp")) {
            MeshPart part =
                    only(textured(webp.readAllBytes(), "\"extensions\": {\"EXT_texture_webp\": {\"source\": 0}}", ""));

            assertThat(part.material().baseColorTexture().contentType()).isEqualTo("image/webp");
        }
    }

    @Test
    void a_texture_transform_is_applied_to_the_coordinates() {
        // the example of the extension: the lower left quadrant of the picture
        String transform = """
                , "extensions": {"KHR_texture_transform":
                  {"offset": [0, 1], "rotation": 1.57079632679, "scale": [0.5, 0.5]}}
                """;

        MeshPart part = only(textured(Shapes.quarters(1, 2, 3, 4).bytes(), "\"source\": 0", transform));

        assertThat(part.textureCoordinates()).containsExactly(new float[] {0, 1, 0, 0.5f, 0.5f, 1}, TINY);
    }

    /** A triangle with texture coordinates 0 0, 1 0 and 0 1. */
    private static byte[] textured(byte[] picture, String textureSource, String textureInfo) {
        GlbBytes binary = new GlbBytes()
                .floats(0, 0, 0, 1, 0, 0, 0, 1, 0)
                .floats(0, 0, 1, 0, 0, 1)
                .file(picture);
        return binary.withJson("""
                {"asset": {"version": "2.0"}, "scenes": [{"nodes": [0]}], "nodes": [{"mesh": 0}],
                 "meshes": [{"primitives": [{"attributes": {"POSITION": 0, "TEXCOORD_0": 1}, "material": 0}]}],
                 "materials": [{"name": "skin", "doubleSided": true, "pbrMetallicRoughness": {
                  "baseColorFactor": [0.5, 1, 1, 0.3], "roughnessFactor": 0.25,
                  "baseColorTexture": {"index": 0 %s}}}],
                 "textures": [{%s}], "images": [{"bufferView": 2, "mimeType": "image/png"}],
                 "buffers": [{"byteLength": %d}],
                 "bufferViews": [{"buffer": 0, "byteLength": 36}, {"buffer": 0, "byteOffset": 36, "byteLength": 24},
                  {"buffer": 0, "byteOffset": 60, "byteLength": %d}],
                 "accessors": [{"bufferView": 0, "componentType": 5126, "count": 3, "type": "VEC3"},
                  {"bufferView": 1, "componentType": 5126, "count": 3, "type": "VEC2"}]}
                """.formatted(textureInfo, textureSource, binary.position(), picture.length));
    }
}
