package dev.maquette.packaging.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.maquette.mesh.BoundingBox;
import dev.maquette.mesh.GlbGuard;
import dev.maquette.mesh.GlbReader;
import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.MeshPart;
import dev.maquette.mesh.Shapes;
import dev.maquette.mesh.TestLimits;
import dev.maquette.mesh.Texture;
import dev.maquette.mesh.export.ExportFormat;
import dev.maquette.mesh.export.ExportedFile;
import dev.maquette.mesh.export.MeshExporter;
import dev.maquette.packaging.shape.PackageDimensions;
import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.Panel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PackageExportTest {

    private static final double A_MICROMETRE = 0.001;
    private static final Texture QUARTERS = Shapes.quarters(0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF);
    private static final PackageShape BOX = Packages.box(100, 150, 50);

    private final GlbReader reader = new GlbReader(TestLimits.DEFAULT);
    private final PackageExport export = new PackageExport(new MeshExporter(reader));

    @Test
    void packages_are_offered_in_these_formats() {
        assertThat(PackageExport.FORMATS).extracting(ExportFormat::id).containsExactly("glb", "stl", "obj", "usdz");
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void the_same_package_always_gives_the_same_file(ExportFormat format) {
        ExportedFile first = export.file(BOX, Map.of(Panel.FRONT, QUARTERS), format);
        ExportedFile second = export.file(BOX, Map.of(Panel.FRONT, QUARTERS), format);

        assertThat(first.contentType()).isEqualTo(format.contentType());
        assertThat(first.extension()).isEqualTo(format.extension());
        assertThat(first.bytes()).isNotEmpty().isEqualTo(second.bytes());
    }

    @ParameterizedTest
    @MethodSource("dev.maquette.packaging.model.Packages#ofManySizes")
    void the_glb_is_a_usable_model_in_metres_with_all_its_artwork(PackageShape shape) {
        byte[] glb = export.file(shape, Packages.allOver(shape, QUARTERS), ExportFormat.GLB)
                .bytes();

        BoundingBox bounds = new GlbGuard(reader).check(glb).boundingBox();
        Mesh read = reader.read(glb);

        assertThat(bounds.size(1)).isCloseTo((float) shape.dimensions().height() / 1000, within(1e-6f));
        assertThat(read.parts())
                .extracting(MeshPart::name)
                .containsExactlyElementsOf(
                        shape.panels().stream().map(Panel::id).toList());
        assertThat(read.parts())
                .allSatisfy(part ->
                        assertThat(part.material().baseColorTexture().bytes()).isEqualTo(QUARTERS.bytes()));
    }

    @ParameterizedTest
    @MethodSource("dev.maquette.packaging.model.Packages#ofManySizes")
    void the_stl_is_in_millimetres_with_z_up(PackageShape shape) {
        PackageDimensions size = shape.dimensions();
        ByteBuffer stl = ByteBuffer.wrap(
                        export.file(shape, Map.of(), ExportFormat.STL).bytes())
                .order(ByteOrder.LITTLE_ENDIAN);
        List<double[]> vertices = new ArrayList<>();
        for (int triangle = 84; triangle < stl.capacity(); triangle += 50) {
            for (int corner = triangle + 12; corner < triangle + 48; corner += 12) {
                vertices.add(new double[] {stl.getFloat(corner), stl.getFloat(corner + 4), stl.getFloat(corner + 8)});
            }
        }

        assertThat(extents(vertices))
                .containsExactly(new double[] {size.width(), size.depth(), size.height()}, within(A_MICROMETRE));
    }

    @ParameterizedTest
    @MethodSource("dev.maquette.packaging.model.Packages#ofManySizes")
    void the_obj_is_in_millimetres_with_y_up(PackageShape shape) throws IOException {
        PackageDimensions size = shape.dimensions();
        List<double[]> vertices = obj(shape, Map.of())
                .lines()
                .filter(line -> line.startsWith("v "))
                .map(line -> line.substring(2).split(" "))
                .map(words -> new double[] {
                    Double.parseDouble(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2])
                })
                .toList();

        assertThat(extents(vertices))
                .containsExactly(new double[] {size.width(), size.height(), size.depth()}, within(A_MICROMETRE));
    }

    @Test
    void the_obj_says_its_unit_and_is_packed_under_the_name_of_a_package() throws IOException {
        Map<String, byte[]> files = unzip(export.file(BOX, Map.of(Panel.FRONT, QUARTERS), ExportFormat.OBJ)
                .bytes());

        assertThat(files).containsOnlyKeys("package.obj", "package.mtl", "texture_1.png");
        assertThat(obj(BOX, Map.of())).startsWith("# Maquette, millimetres, Y up\nmtllib package.mtl\no front\n");
    }

    @Test
    void the_usdz_says_metres_and_is_named_a_package() throws IOException {
        Map<String, byte[]> files = unzip(export.file(BOX, Packages.allOver(BOX, QUARTERS), ExportFormat.USDZ)
                .bytes());

        assertThat(files).containsOnlyKeys("package.usda", "textures/texture_1.png");
        assertThat(new String(files.get("package.usda"), StandardCharsets.US_ASCII))
                .contains("metersPerUnit = 1\n", "upAxis = \"Y\"", "defaultPrim = \"Package\"")
                .contains("float3[] extent = [(-0.05, 0.0, 0.025), (0.05, 0.15, 0.025)]");
    }

    private String obj(PackageShape shape, Map<Panel, Texture> artwork) throws IOException {
        byte[] zip = export.file(shape, artwork, ExportFormat.OBJ).bytes();
        return new String(unzip(zip).get("package.obj"), StandardCharsets.US_ASCII);
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
                files.put(entry.getName(), input.readAllBytes());
            }
        }
        return files;
    }

    private static double[] extents(List<double[]> vertices) {
        double[] extents = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            int component = axis;
            var range =
                    vertices.stream().mapToDouble(vertex -> vertex[component]).summaryStatistics();
            extents[axis] = range.getMax() - range.getMin();
        }
        return extents;
    }
}
