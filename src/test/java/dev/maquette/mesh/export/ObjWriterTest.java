package dev.maquette.mesh.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.mesh.Shapes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObjWriterTest {

    private final ObjWriter writer = new ObjWriter(ExportConventions.PRODUCT);

    @Test
    void geometry_materials_and_texture_are_packed_together() {
        Map<String, byte[]> files = Exports.unzip(writer.write(Exports.printedCube()));

        assertThat(files).containsOnlyKeys("product.obj", "product.mtl", "texture_1.png");
        assertThat(Exports.text(files.get("product.obj"))).contains("mtllib product.mtl\n", "usemtl material_1\n");
        assertThat(Exports.text(files.get("product.obj"))).startsWith("# Maquette, metres, Y up\n");
        assertThat(Exports.text(files.get("product.mtl"))).contains("newmtl material_1\n", "map_Kd texture_1.png\n");
        assertThat(files.get("texture_1.png")).isEqualTo(Exports.QUARTERS.bytes());
    }

    @Test
    void a_cube_of_a_tenth_of_a_metre_measures_a_tenth() {
        List<String> lines = lines(writer.write(Exports.printedCube()));

        assertThat(lines)
                .filteredOn(line -> line.startsWith("v "))
                .hasSize(24)
                .allSatisfy(line -> assertThat(line.substring(2).split(" "))
                        .hasSize(3)
                        .allMatch(number -> Math.abs(Float.parseFloat(number)) == 0.05f));
    }

    @Test
    void names_and_unit_are_those_of_the_conventions() {
        ObjWriter inMillimetres = new ObjWriter(new ExportConventions("crate", LengthUnit.MILLIMETRES));

        Map<String, byte[]> files = Exports.unzip(inMillimetres.write(Exports.printedCube()));

        assertThat(files).containsOnlyKeys("crate.obj", "crate.mtl", "texture_1.png");
        assertThat(Exports.text(files.get("crate.obj")))
                .startsWith("# Maquette, millimetres, Y up\nmtllib crate.mtl\n")
                .contains("v 50.0 -50.0 50.0\n", "vn 1.0 0.0 0.0\n");
    }

    @Test
    void texture_coordinates_count_from_the_lower_left() {
        // the first vertex is a lower left corner: 0 1 from the upper left
        assertThat(lines(writer.write(Exports.printedCube())))
                .filteredOn(line -> line.startsWith("vt "))
                .hasSize(24)
                .first()
                .isEqualTo("vt 0.0 0.0");
    }

    @Test
    void the_second_part_counts_on_from_the_first() {
        var cube = Exports.printedCube().parts().getFirst();

        List<String> lines = lines(writer.write(Shapes.of(cube, cube)));

        assertThat(lines).contains("f 1/1/1 2/2/2 3/3/3", "f 25/25/25 26/26/26 27/27/27");
    }

    @Test
    void a_name_cannot_smuggle_in_lines_and_a_part_may_have_no_coordinates() {
        List<String> lines = lines(writer.write(Exports.withFlatTriangle()));

        assertThat(lines).contains("o a_b_c_v_1_2_3", "f 1//1 2//2 3//3");
        assertThat(lines).filteredOn(line -> line.startsWith("v ")).hasSize(4);
    }

    private static List<String> lines(byte[] zip) {
        return Exports.text(Exports.unzip(zip).get("product.obj")).lines().toList();
    }
}
