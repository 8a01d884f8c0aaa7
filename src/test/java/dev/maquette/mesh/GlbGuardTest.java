package dev.maquette.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlbGuardTest {

    private static final byte[] CUBE = new GlbWriter().write(Shapes.of(Shapes.cube(0.1, Shapes.colored(1, 0, 0))));

    private final GlbGuard guard = guard(TestLimits.DEFAULT);

    private static GlbGuard guard(TestLimits limits) {
        return new GlbGuard(new GlbReader(limits));
    }

    @Test
    void a_good_model_is_measured() {
        MeshStatistics statistics = guard.check(CUBE);

        assertThat(statistics.triangles()).isEqualTo(12);
        assertThat(statistics.vertices()).isEqualTo(24);
        assertThat(statistics.bytes()).isEqualTo(CUBE.length);
        assertThat(statistics.boundingBox().min()).containsExactly(-0.05f, -0.05f, -0.05f);
        assertThat(statistics.boundingBox().max()).containsExactly(0.05f, 0.05f, 0.05f);
    }

    @Test
    void a_file_of_another_kind_is_refused() {
        refused("<html>404 Not Found</html>".getBytes(StandardCharsets.UTF_8)).hasMessageContaining("not a GLB");
        refused(new byte[0]).hasMessageContaining("not a GLB");
    }

    @Test
    void another_version_is_refused() {
        refused(withInt(CUBE, 4, 1)).hasMessageContaining("version 1");
    }

    @Test
    void a_truncated_glb_is_refused() {
        refused(Arrays.copyOf(CUBE, CUBE.length - 4)).hasMessageContaining("declares");
        refused(Arrays.copyOf(CUBE, 15)).hasMessageContaining("declares");
    }

    @Test
    void a_chunk_that_reaches_beyond_the_file_is_refused() {
        refused(withInt(CUBE, 12, CUBE.length)).hasMessageContaining("JSON chunk");
        refused(withInt(CUBE, 12, -1)).hasMessageContaining("4294967295");
        refused(withInt(CUBE, 20 + GlbBytes.jsonLength(CUBE), 1 << 20)).hasMessageContaining("binary chunk");
    }

    @Test
    void a_chunk_of_another_type_is_refused() {
        refused(withInt(CUBE, 16, 0x12345678)).hasMessageContaining("another chunk");
    }

    @Test
    void json_that_cannot_be_parsed_is_refused() {
        refused(withJson("{\"asset\": ")).hasMessageContaining("cannot be parsed");
        refused(withJson("[]")).hasMessageContaining("not an object");
        refused(withJson("[".repeat(100_000))).hasMessageContaining("cannot be parsed");
    }

    @Test
    void another_version_of_gltf_is_refused() {
        refused(edited("\"version\":\"2.0\"", "\"version\":\"1.0\"")).hasMessageContaining("asset.version");
    }

    @ParameterizedTest
    @CsvSource({"KHR_draco_mesh_compression", "EXT_meshopt_compression", "KHR_texture_basisu"})
    void an_extension_that_is_needed_but_not_known_is_named(String extension) {
        refused(edited("{\"asset\"", "{\"extensionsRequired\":[\"%s\"],\"asset\"".formatted(extension)))
                .hasMessageContaining(extension);
    }

    @Test
    void a_file_that_is_too_large_is_refused() {
        TestLimits small = new TestLimits(TestLimits.bytes(CUBE.length - 1L), 100, 100, 9);

        assertThatThrownBy(() -> guard(small).check(CUBE)).hasMessageContaining("at most");
    }

    @Test
    void too_many_vertices_or_triangles_are_refused() {
        TestLimits vertices = new TestLimits(TestLimits.bytes(1 << 20), 23, 100, 9);
        TestLimits triangles = new TestLimits(TestLimits.bytes(1 << 20), 100, 11, 9);

        assertThatThrownBy(() -> guard(vertices).check(CUBE)).hasMessageContaining("23 vertices");
        assertThatThrownBy(() -> guard(triangles).check(CUBE)).hasMessageContaining("11 triangles");
    }

    @Test
    void a_mesh_that_many_nodes_share_counts_for_each() {
        String nodes = IntStream.range(0, 5000).mapToObj(_ -> "{\"mesh\":0}").collect(Collectors.joining(","));
        String roots = IntStream.range(0, 5000).mapToObj(Integer::toString).collect(Collectors.joining(","));
        byte[] glb = edited("\"nodes\":[{\"name\":\"cube\",\"mesh\":0}]", "\"nodes\":[" + nodes + "]");

        refused(edited(glb, "\"nodes\":[0]", "\"nodes\":[" + roots + "]")).hasMessageContaining("100000 vertices");
    }

    @Test
    void an_accessor_without_data_cannot_ask_for_much_memory() {
        refused(edited(
                        "{\"bufferView\":0,\"componentType\":5126,\"count\":24",
                        "{\"componentType\":5126,\"count\":2147483647"))
                .hasMessageContaining("100000 vertices");
    }

    @Test
    void nodes_in_a_cycle_are_refused() {
        refused(edited("\"mesh\":0}]", "\"mesh\":0,\"children\":[0]}]")).hasMessageContaining("cycle");
    }

    @Test
    void nodes_that_are_nested_too_deep_are_refused() {
        String chain = IntStream.range(0, 2000)
                .mapToObj(i -> "{\"children\":[%d]}".formatted(i + 1))
                .collect(Collectors.joining(","));

        refused(edited("\"nodes\":[{", "\"nodes\":[" + chain + ",{")).hasMessageContaining("nested");
    }

    @Test
    void data_outside_of_the_file_is_refused() {
        refused(edited("\"buffers\":[{", "\"buffers\":[{\"uri\":\"https://example.com/b.bin\","))
                .hasMessageContaining("outside");
        refused(edited("{\"asset\"", "{\"images\":[{\"uri\":\"file:///etc/passwd\"}],\"asset\""))
                .hasMessageContaining("picture outside");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"byteOffset\":288', '\"byteOffset\":-4', 'bufferViews[1].byteOffset'",
        "'\"byteOffset\":288', '\"byteOffset\":2147483648', 'bufferViews[1].byteOffset'",
        "'\"byteLength\":288', '\"byteLength\":99999', 'bufferViews[0].byteLength'",
        "'\"byteLength\":288', '\"byteLength\":1e400', 'bufferViews[0].byteLength'",
        "'\"byteLength\":288', '\"byteLength\":200', 'accessors[0].count'",
        "'\"count\":24', '\"count\":25', 'accessors[0].count'",
        "'\"count\":24', '\"count\":0', 'accessors[0].count'",
        "'\"count\":24', '\"count\":\"24\"', 'accessors[0].count'",
        "'\"count\":24', '\"byteOffset\":2147483647,\"count\":24', 'accessors[0]'",
        "'\"count\":24', '\"byteOffset\":1,\"count\":23', 'accessors[0].byteOffset'",
        "'\"componentType\":5126', '\"componentType\":5124', 'accessors[0].componentType'",
        "'\"type\":\"VEC3\"', '\"type\":\"VEC4\"', 'accessors[0]'",
        "'\"type\":\"VEC3\"', '\"type\":\"VEC2\"', 'accessors[0].type'",
        "'\"POSITION\":0', '\"POSITION\":77', 'meshes[0].primitives[0].attributes.POSITION'",
        "'\"NORMAL\":1', '\"NORMAL\":3', 'NORMAL'",
        "'\"mesh\":0', '\"mesh\":1', 'nodes[0].mesh'",
        "'\"scene\":0', '\"scene\":1', 'scene'",
        "'\"indices\":3', '\"indices\":0', 'accessors[0].type'",
        "'\"material\":0', '\"material\":-1', 'material'",
        "'\"mesh\":0', '\"mesh\":0,\"rotation\":[0,0,0,0]', 'nodes[0].rotation'",
        "'\"mesh\":0', '\"mesh\":0,\"matrix\":[1,2,3]', 'nodes[0].matrix'",
    })
    void numbers_that_lead_out_of_the_data_are_refused_by_name(String original, String changed, String named) {
        refused(edited(original, changed)).hasMessageContaining(named);
    }

    @Test
    void an_index_beyond_the_vertices_is_refused() {
        byte[] glb = CUBE.clone();
        glb[glb.length - 1] = 1;

        refused(glb).hasMessageContaining("24 vertices");
    }

    @Test
    void positions_that_are_not_finite_or_absurdly_far_are_refused() {
        int firstFloat = 20 + GlbBytes.jsonLength(CUBE) + 8;

        refused(withInt(CUBE, firstFloat, Float.floatToIntBits(Float.NaN))).hasMessageContaining("not finite");
        refused(withInt(CUBE, firstFloat, Float.floatToIntBits(1e30f))).hasMessageContaining("1000 km");
        refused(edited("\"mesh\":0}", "\"mesh\":0,\"scale\":[1e300,1,1]}")).hasMessageContaining("1000 km");
    }

    @Test
    void a_model_without_any_area_is_refused() {
        refused(edited("\"mesh\":0}", "\"mesh\":0,\"scale\":[1,0,0]}")).hasMessageContaining("no triangle");
        refused(edited("\"nodes\":[0]", "\"nodes\":[]")).hasMessageContaining("no triangle");
        refused(withJson("{\"asset\":{\"version\":\"2.0\"}}")).hasMessageContaining("no triangle");
    }

    @Test
    void a_texture_that_is_no_picture_is_refused() {
        Texture html = new Texture("<html></html>".getBytes(StandardCharsets.UTF_8), "image/png");
        Texture header = new Texture(Arrays.copyOf(Shapes.quarters(1, 2, 3, 4).bytes(), 12), "image/png");

        refused(cubeWith(html)).hasMessageContaining("neither PNG");
        refused(cubeWith(header)).hasMessageContaining("decoded");
    }

    @Test
    void a_texture_that_declares_an_enormous_size_is_refused_before_it_is_decoded() {
        byte[] bomb = Shapes.quarters(1, 2, 3, 4).bytes().clone();
        // width and height in the header of PNG, big-endian; then its checksum
        ByteBuffer png = ByteBuffer.wrap(bomb).putInt(16, 100_000).putInt(20, 100_000);
        CRC32 checksum = new CRC32();
        checksum.update(bomb, 12, 17);
        png.putInt(29, (int) checksum.getValue());

        refused(cubeWith(new Texture(bomb, "image/png"))).hasMessageContaining("100000 x 100000");
    }

    private static byte[] cubeWith(Texture texture) {
        return new GlbWriter().write(Shapes.of(Shapes.cube(0.1, Shapes.textured(texture))));
    }

    private AbstractThrowableAssert<?, ?> refused(byte[] glb) {
        return assertThatThrownBy(() -> guard.check(glb)).isInstanceOf(InvalidMeshException.class);
    }

    private static byte[] edited(String original, String changed) {
        return edited(CUBE, original, changed);
    }

    private static byte[] edited(byte[] glb, String original, String changed) {
        String json = new String(GlbBytes.json(glb), StandardCharsets.UTF_8);
        assertThat(json).contains(original);
        int start = json.indexOf(original);
        String edited = json.substring(0, start) + changed + json.substring(start + original.length());
        return GlbBytes.container(edited.getBytes(StandardCharsets.UTF_8), GlbBytes.binary(glb));
    }

    private static byte[] withJson(String json) {
        return GlbBytes.container(json.getBytes(StandardCharsets.UTF_8), GlbBytes.binary(CUBE));
    }

    private static byte[] withInt(byte[] glb, int position, int value) {
        byte[] changed = glb.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(position, value);
        return changed;
    }
}
