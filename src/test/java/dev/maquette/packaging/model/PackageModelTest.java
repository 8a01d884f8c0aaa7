package dev.maquette.packaging.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.maquette.mesh.BoundingBox;
import dev.maquette.mesh.InvalidMeshException;
import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.MeshPart;
import dev.maquette.mesh.Texture;
import dev.maquette.packaging.shape.PackageDimensions;
import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.PackageType;
import dev.maquette.packaging.shape.Panel;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PackageModelTest {

    private static final Offset<Float> A_MICROMETRE = within(1e-6f);

    @ParameterizedTest
    @MethodSource("dev.maquette.packaging.model.Packages#ofManySizes")
    void a_package_stands_on_the_ground_and_measures_what_it_should_to_the_micrometre(PackageShape shape) {
        PackageDimensions size = shape.dimensions();

        BoundingBox bounds = BoundingBox.of(PackageModel.of(shape, Map.of()));

        assertThat(bounds.min()[1]).isZero();
        assertThat(bounds.center(0)).isCloseTo(0, A_MICROMETRE);
        assertThat(bounds.center(2)).isCloseTo(0, A_MICROMETRE);
        assertThat(bounds.size(0)).isCloseTo((float) (size.width() / 1000), A_MICROMETRE);
        assertThat(bounds.size(1)).isCloseTo((float) (size.height() / 1000), A_MICROMETRE);
        assertThat(bounds.size(2)).isCloseTo((float) (size.depth() / 1000), A_MICROMETRE);
    }

    @Test
    void the_depth_of_a_cylinder_means_nothing() {
        PackageShape flat = new PackageShape(PackageType.CYLINDER, new PackageDimensions(80, 150, 2000));

        assertThat(BoundingBox.of(PackageModel.of(flat, Map.of())).size(2)).isCloseTo(0.08f, A_MICROMETRE);
    }

    @ParameterizedTest
    @MethodSource("dev.maquette.packaging.model.Packages#ofManySizes")
    void a_package_is_closed_and_its_outside_is_outside(PackageShape shape) {
        Mesh mesh = PackageModel.of(shape, Map.of());
        PackageDimensions size = shape.dimensions();
        double enclosed = size.width() * size.height() * size.depth() / 1e9;
        double filled = shape.type() == PackageType.CYLINDER ? Math.PI / 4 : 1;

        Edges edges = Edges.of(mesh);

        assertThat(edges.withoutPartner()).isEmpty();
        assertThat(edges.enclosedVolume()).isCloseTo(filled * enclosed, within(0.001 * enclosed));
    }

    @ParameterizedTest
    @MethodSource("dev.maquette.packaging.model.Packages#ofManySizes")
    void normals_have_unit_length_and_look_to_where_their_triangles_look(PackageShape shape) {
        for (MeshPart part : PackageModel.of(shape, Map.of()).parts()) {
            for (int i = 0; i < part.triangles().length; i++) {
                double[] area = part.areaVector(i / 3);
                float[] normals = part.normals();
                int n = 3 * part.triangles()[i];
                double squared =
                        normals[n] * normals[n] + normals[n + 1] * normals[n + 1] + normals[n + 2] * normals[n + 2];
                double along = area[0] * normals[n] + area[1] * normals[n + 1] + area[2] * normals[n + 2];
                assertThat(squared).isCloseTo(1, within(1e-6));
                assertThat(along / Math.hypot(Math.hypot(area[0], area[1]), area[2]))
                        .isGreaterThan(0.999);
            }
        }
    }

    @Test
    void the_body_of_a_cylinder_is_smooth_and_its_caps_are_flat() {
        Mesh cylinder = PackageModel.of(Packages.cylinder(80, 150), Map.of());
        MeshPart body = Packages.part(cylinder, Panel.BODY);
        MeshPart top = Packages.part(cylinder, Panel.TOP);

        for (int i = 0; i < body.positions().length; i += 3) {
            assertThat(body.normals()[i]).isCloseTo(body.positions()[i] / 0.04f, within(1e-5f));
            assertThat(body.normals()[i + 1]).isZero();
            assertThat(body.normals()[i + 2]).isCloseTo(body.positions()[i + 2] / 0.04f, within(1e-5f));
        }
        for (int i = 0; i < top.normals().length; i++) {
            assertThat(top.normals()[i]).isEqualTo(i % 3 == 1 ? 1 : 0);
        }
    }

    @ParameterizedTest
    @EnumSource(PackageType.class)
    void every_panel_is_a_part_with_a_material_of_its_own_and_its_picture_as_it_is(PackageType type) {
        PackageShape shape = new PackageShape(type, type.usualDimensions());
        Texture picture = Packages.blank(8, 8);

        Mesh mesh = PackageModel.of(shape, Packages.allOver(shape, picture));

        assertThat(mesh.parts())
                .extracting(MeshPart::name)
                .containsExactlyElementsOf(
                        shape.panels().stream().map(Panel::id).toList());
        assertThat(mesh.parts()).extracting(MeshPart::material).doesNotHaveDuplicates();
        assertThat(mesh.parts()).allSatisfy(part -> {
            assertThat(part.material().baseColorTexture()).isSameAs(picture);
            assertThat(part.material().baseColor()).containsExactly(1, 1, 1, 1);
            assertThat(part.material().name()).isEqualTo(part.name());
            assertThat(part.textureCoordinates()).hasSize(2 * part.vertexCount());
        });
    }

    @Test
    void artwork_for_a_panel_of_another_form_is_a_mistake() {
        Map<Panel, Texture> artwork = Map.of(Panel.BODY, Packages.blank(8, 8));

        assertThatThrownBy(() -> PackageModel.of(Packages.box(10, 20, 30), artwork))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BODY");
    }

    @Test
    void artwork_that_is_no_picture_is_refused() {
        Map<Panel, Texture> artwork = Map.of(Panel.FRONT, new Texture(new byte[100], "image/png"));

        assertThatThrownBy(() -> PackageModel.of(Packages.box(10, 20, 30), artwork))
                .isInstanceOf(InvalidMeshException.class);
    }
}
