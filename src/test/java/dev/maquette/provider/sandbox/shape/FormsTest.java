package dev.maquette.provider.sandbox.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.maquette.mesh.BoundingBox;
import dev.maquette.mesh.GlbWriter;
import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.MeshPart;
import dev.maquette.provider.sandbox.object.Form;
import dev.maquette.provider.sandbox.object.ObjectDescription;
import dev.maquette.provider.sandbox.object.PromptGrammar;
import dev.maquette.provider.sandbox.object.View;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormsTest {

    private static final int TEXTURE = 16;

    private static ObjectDescription object(String prompt) {
        return PromptGrammar.create(prompt).object();
    }

    private static Mesh mesh(String prompt) {
        return Forms.build(object(prompt), TEXTURE);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void every_form_is_a_sound_mesh_that_stands_on_the_ground(Form form) {
        Mesh mesh = mesh("a " + form.name().toLowerCase());

        BoundingBox bounds = BoundingBox.of(mesh);
        assertThat((double) bounds.min()[1]).isCloseTo(0, within(0.02));
        assertThat(bounds.longestEdge()).isBetween(0.05f, 2f);
        assertThat(mesh.triangleCount()).isBetween(1_000, 200_000);
        mesh.parts().forEach(FormsTest::assertSound);
    }

    private static void assertSound(MeshPart part) {
        int vertices = part.vertexCount();
        assertThat(Arrays.stream(part.triangles()).allMatch(index -> index >= 0 && index < vertices))
                .as("indices of " + part.name())
                .isTrue();
        for (int i = 0; i < vertices; i++) {
            float[] n = part.normals();
            double length = Math.sqrt(n[3 * i] * n[3 * i] + n[3 * i + 1] * n[3 * i + 1] + n[3 * i + 2] * n[3 * i + 2]);
            assertThat(length).as("normal of " + part.name()).isCloseTo(1, within(1e-3));
        }
        for (float coordinate : part.textureCoordinates()) {
            assertThat(coordinate).isBetween(-1e-4f, 1.0001f);
        }
        for (int triangle = 0; triangle < part.triangleCount(); triangle++) {
            assertThat(facesWithItsNormals(part, triangle))
                    .as("triangle of " + part.name())
                    .isTrue();
        }
    }

    /** Counter-clockwise seen from the side to which the normals point. */
    private static boolean facesWithItsNormals(MeshPart part, int triangle) {
        Vector a = vector(part.positions(), part.triangles()[3 * triangle]);
        Vector b = vector(part.positions(), part.triangles()[3 * triangle + 1]);
        Vector c = vector(part.positions(), part.triangles()[3 * triangle + 2]);
        Vector face = b.minus(a).cross(c.minus(a)).unit();
        Vector normals = new Vector(0, 0, 0);
        for (int corner = 0; corner < 3; corner++) {
            normals = normals.plus(vector(part.normals(), part.triangles()[3 * triangle + corner]));
        }
        return face.dot(normals) > 0;
    }

    private static Vector vector(float[] values, int index) {
        return new Vector(values[3 * index], values[3 * index + 1], values[3 * index + 2]);
    }

    @Test
    void the_same_description_gives_the_same_file() {
        assertThat(new GlbWriter().write(mesh("a striped mug")))
                .isEqualTo(new GlbWriter().write(mesh("a striped mug")));
    }

    @Test
    void parts_and_sizes_of_the_description_are_in_the_mesh() {
        assertThat(names("a mug with a bamboo lid")).contains("body", "handle", "lid");
        assertThat(names("a mug without a handle")).doesNotContain("handle");
        assertThat(height("a tall vase")).isGreaterThan(height("a vase"));
        assertThat(BoundingBox.of(mesh("a mug with a bigger handle")).size(0))
                .isGreaterThan(BoundingBox.of(mesh("a mug")).size(0));
    }

    private static List<String> names(String prompt) {
        return mesh(prompt).parts().stream().map(MeshPart::name).toList();
    }

    private static float height(String prompt) {
        return BoundingBox.of(mesh(prompt)).size(1);
    }

    @Test
    void every_view_is_another_picture() {
        Set<Integer> pictures = new HashSet<>();
        for (View view : View.values()) {
            pictures.add(Arrays.hashCode(
                    ObjectPicture.draw(object("a red mug"), view, 64, 64).argb()));
        }

        assertThat(pictures).hasSameSizeAs(View.values());
    }

    @Test
    void a_bigger_object_looks_bigger() {
        assertThat(coloured("a big red mug")).isGreaterThan(coloured("a red mug"));
    }

    private static long coloured(String prompt) {
        int[] pixels = ObjectPicture.draw(object(prompt), View.FRONT, 96, 96).argb();
        return Arrays.stream(pixels)
                .filter(argb -> (argb >> 16 & 0xFF) > 2 * (argb >> 8 & 0xFF))
                .count();
    }
}
