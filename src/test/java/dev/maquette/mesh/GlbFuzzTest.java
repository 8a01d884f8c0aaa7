package dev.maquette.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.maquette.mesh.export.ExportFormat;
import dev.maquette.mesh.export.MeshExporter;
import dev.maquette.mesh.raster.Background;
import dev.maquette.mesh.raster.Camera;
import dev.maquette.mesh.raster.Rasterizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, it is either refused with a sentence or can be used to the end. */
class GlbFuzzTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** All that do not draw a large picture; a small one is drawn for every mutant. */
    private static final ExportFormat[] FORMATS = {
        ExportFormat.STL, ExportFormat.OBJ, ExportFormat.PLY, ExportFormat.THREE_MF, ExportFormat.USDZ
    };

    private static final int MUTANTS = 500;

    private static final String[] VALUES = {
        "-1",
        "0",
        "1",
        "2",
        "3",
        "5",
        "24",
        "5121",
        "5125",
        "5126",
        "65535",
        "2147483647",
        "2147483648",
        "-2147483648",
        "4294967295",
        "4294967296",
        "9223372036854775807",
        "99999999999999999999999",
        "1e308",
        "-1e308",
        "1e400",
        "0.5",
        "1e-320",
        "null",
        "true",
        "\"\"",
        "\"VEC3\"",
        "\"SCALAR\"",
        "\"MAT4\"",
        "[]",
        "{}",
        "[0]",
        "[0,0]",
        "[-1]",
        "[{}]",
        "[null]",
        "{\"a\":{}}",
        "\"\\u0000\\n<&>\\\"@\""
    };

    private final GlbReader reader = new GlbReader(TestLimits.DEFAULT);
    private final GlbGuard guard = new GlbGuard(reader);
    private final MeshExporter exporter = new MeshExporter(reader);
    private int used;

    private static List<byte[]> seeds() {
        Texture texture = Shapes.quarters(0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF);
        byte[] plain = new GlbWriter()
                .write(Shapes.of(
                        Shapes.cube(0.1, Shapes.textured(texture)), Shapes.box(1, 2, 3, Shapes.colored(1, 0, 0))));
        byte[] rich = new GlbBytes()
                .floats(0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0)
                .shorts(0, 1, 2, 3)
                .floats(0, 0, 2)
                .shorts(3, 0)
                .withJson("""
                        {"asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": [0]}],
                         "nodes": [{"children": [1, 2], "rotation": [0, 0, 0, 1]},
                          {"mesh": 0, "scale": [-1, 1, 1], "translation": [1, 2, 3]},
                          {"mesh": 0, "matrix": [1,0,0,0, 0,1,0,0, 0,0,1,0, 0,0,0,1]}],
                         "meshes": [{"name": "a b", "primitives": [
                          {"attributes": {"POSITION": 0}, "indices": 1, "mode": 5, "material": 0},
                          {"attributes": {"POSITION": 0, "TEXCOORD_1": 2}, "mode": 6}]}],
                         "materials": [{"alphaMode": "BLEND", "pbrMetallicRoughness": {"baseColorFactor": [1, 1, 1, 0.5]}}],
                         "buffers": [{"byteLength": 72}],
                         "bufferViews": [{"buffer": 0, "byteLength": 48, "byteStride": 12},
                          {"buffer": 0, "byteOffset": 48, "byteLength": 8}, {"buffer": 0, "byteOffset": 56, "byteLength": 12},
                          {"buffer": 0, "byteOffset": 68, "byteLength": 4}],
                         "accessors": [{"bufferView": 0, "componentType": 5126, "count": 4, "type": "VEC3", "sparse": {
                           "count": 1, "indices": {"bufferView": 3, "componentType": 5123}, "values": {"bufferView": 2}}},
                          {"bufferView": 1, "componentType": 5123, "count": 4, "type": "SCALAR"},
                          {"bufferView": 0, "componentType": 5126, "count": 4, "type": "VEC2"}]}
                        """);
        return List.of(plain, rich);
    }

    @Test
    void the_seeds_themselves_are_good() {
        seeds().forEach(seed -> assertThat(accepted(seed)).isTrue());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void flipped_bits_and_cut_ends_never_surprise(long randomSeed) {
        Random random = new Random(randomSeed);
        for (byte[] seed : seeds()) {
            for (int i = 0; i < MUTANTS; i++) {
                byte[] mutant = seed.clone();
                for (int flips = 1 + random.nextInt(6); flips > 0; flips--) {
                    mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
                }
                if (random.nextInt(4) == 0) {
                    mutant = Arrays.copyOf(mutant, random.nextInt(mutant.length));
                }
                accepted(mutant);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void changed_json_never_surprises(long randomSeed) throws IOException {
        Random random = new Random(randomSeed);
        int accepted = 0;
        for (byte[] seed : seeds()) {
            for (int i = 0; i < MUTANTS; i++) {
                JsonNode root = JSON.readTree(GlbBytes.json(seed));
                for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
                    change(root, random);
                }
                byte[] binary = GlbBytes.binary(seed);
                byte[] kept = random.nextInt(8) == 0 ? Arrays.copyOf(binary, random.nextInt(binary.length)) : binary;
                accepted += accepted(GlbBytes.container(JSON.writeValueAsBytes(root), kept)) ? 1 : 0;
            }
        }
        assertThat(accepted).as("mutants that get beyond the checks").isBetween(100, 2 * MUTANTS - 100);
    }

    /** Replaces or removes one value anywhere in the tree. */
    private static void change(JsonNode root, Random random) throws IOException {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        int child = random.nextInt(container.size());
        boolean remove = random.nextInt(5) == 0;
        JsonNode value = JSON.readTree(VALUES[random.nextInt(VALUES.length)]);
        if (container instanceof ArrayNode array) {
            if (remove) {
                array.remove(child);
            } else {
                array.set(child, value);
            }
        } else {
            String name = new ArrayList<>(container.properties()).get(child).getKey();
            if (remove) {
                ((ObjectNode) container).remove(name);
            } else {
                ((ObjectNode) container).set(name, value);
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode() && !node.isEmpty()) {
            containers.add(node);
        }
        node.forEach(child -> collect(child, containers));
    }

    /** Any exception but the promised one ends the test. */
    private boolean accepted(byte[] glb) {
        try {
            guard.check(glb);
            use(glb);
            return true;
        } catch (InvalidMeshException e) {
            assertThat(e.getMessage()).endsWith(".").doesNotContain("\n");
            return false;
        }
    }

    /** One format after the other, since all of them for each mutant take long. */
    private void use(byte[] glb) {
        ExportFormat format = FORMATS[used++ % FORMATS.length];
        assertThat(exporter.export(glb, format).bytes()).isNotEmpty();
        new Rasterizer().render(reader.read(glb), Camera.threeQuarter(), 8, 8, Background.plain(0));
    }
}
