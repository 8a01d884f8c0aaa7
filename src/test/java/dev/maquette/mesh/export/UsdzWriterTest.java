package dev.maquette.mesh.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsdzWriterTest {

    private static final int LOCAL_HEADER = 0x04034B50;

    private final UsdzWriter writer = new UsdzWriter(ExportConventions.PRODUCT);

    @Test
    void the_scene_comes_first_and_the_texture_is_inside() {
        Map<String, byte[]> files = Exports.unzip(writer.write(Exports.printedCube()));

        assertThat(files.keySet()).containsExactly("product.usda", "textures/texture_1.png");
        assertThat(files.get("textures/texture_1.png")).isEqualTo(Exports.QUARTERS.bytes());
    }

    @Test
    void every_file_is_stored_uncompressed_at_a_multiple_of_64_bytes() {
        ByteBuffer zip = ByteBuffer.wrap(writer.write(Exports.printedCube())).order(ByteOrder.LITTLE_ENDIAN);
        List<String> names = new ArrayList<>();

        int position = 0;
        while (zip.getInt(position) == LOCAL_HEADER) {
            int nameLength = zip.getShort(position + 26);
            int start = position + 30 + nameLength + zip.getShort(position + 28);
            names.add(new String(zip.array(), position + 30, nameLength, StandardCharsets.US_ASCII));
            assertThat(start % 64).isZero();
            assertThat(zip.getShort(position + 8)).as("compression method").isZero();
            assertThat(zip.getShort(position + 6) & 9)
                    .as("encryption and trailing sizes")
                    .isZero();
            assertThat(zip.getInt(position + 18)).isEqualTo(zip.getInt(position + 22));
            position = start + zip.getInt(position + 22);
        }

        assertThat(names).containsExactly("product.usda", "textures/texture_1.png");
    }

    @Test
    void the_scene_says_metres_and_which_way_is_up() {
        String scene = scene(writer.write(Exports.printedCube()));

        assertThat(scene)
                .startsWith("#usda 1.0\n")
                .contains("defaultPrim = \"Product\"", "metersPerUnit = 1\n", "upAxis = \"Y\"")
                .contains("float3[] extent = [(-0.05, -0.05, -0.05), (0.05, 0.05, 0.05)]");
    }

    @Test
    void files_and_paths_carry_the_name_of_the_conventions() {
        UsdzWriter named = new UsdzWriter(new ExportConventions("crate", LengthUnit.METRES));

        Map<String, byte[]> files = Exports.unzip(named.write(Exports.printedCube()));

        assertThat(files.keySet()).containsExactly("crate.usda", "textures/texture_1.png");
        assertThat(Exports.text(files.get("crate.usda")))
                .contains("defaultPrim = \"Crate\"", "def Xform \"Crate\"", "</Crate/Materials/material_1>")
                .contains("</Crate/Materials/material_1/BaseColor.outputs:rgb>")
                .doesNotContain("Product");
    }

    @Test
    void texture_coordinates_count_from_the_lower_left() {
        assertThat(scene(writer.write(Exports.printedCube())))
                .contains("texCoord2f[] primvars:st = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), ");
    }

    @Test
    void the_material_multiplies_its_texture_by_the_base_colour() {
        assertThat(scene(writer.write(Exports.greenBox())))
                .contains("asset inputs:file = @textures/texture_1.png@")
                .contains("float4 inputs:scale = (0.0, 1.0, 0.0, 1)")
                .contains("float inputs:metallic = 0.5", "float inputs:roughness = 0.25")
                .contains("uniform bool doubleSided = 1");
    }

    @Test
    void a_name_from_the_model_cannot_change_the_scene() {
        assertThat(scene(writer.write(Exports.withFlatTriangle())))
                .doesNotContain("<b>")
                .contains("\"Part_1\"");
    }

    private static String scene(byte[] usdz) {
        return Exports.text(Exports.unzip(usdz).get("product.usda"));
    }
}
