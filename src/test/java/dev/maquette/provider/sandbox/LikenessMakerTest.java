package dev.maquette.provider.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.maquette.mesh.BoundingBox;
import dev.maquette.mesh.GlbReader;
import dev.maquette.mesh.InvalidMeshException;
import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.TestLimits;
import org.junit.jupiter.api.Test;

class LikenessMakerTest {

    private final GlbReader reader = new GlbReader(TestLimits.DEFAULT);
    private final LikenessMaker likenesses = new LikenessMaker(reader);

    @Test
    void a_small_model_keeps_every_triangle() {
        assertThat(reader.read(likenesses.of(ForeignGlb.pyramid()).glb()).triangleCount())
                .isEqualTo(4);
    }

    @Test
    void a_large_model_becomes_coarse_but_keeps_its_place_and_size() {
        byte[] cloth = ForeignGlb.cloth(250);

        byte[] coarse = likenesses.of(cloth).glb();

        Mesh before = reader.read(cloth);
        Mesh after = reader.read(coarse);
        assertThat(before.vertexCount()).isEqualTo(62_500);
        assertThat(after.vertexCount()).isBetween(1000, 4000);
        assertThat(coarse.length).isLessThan(300_000);
        for (int axis = 0; axis < 3; axis++) {
            assertThat(BoundingBox.of(after).center(axis))
                    .isCloseTo(BoundingBox.of(before).center(axis), within(0.03f));
            assertThat(BoundingBox.of(after).size(axis))
                    .isCloseTo(BoundingBox.of(before).size(axis), within(0.06f));
        }
    }

    @Test
    void paint_changes_the_colour_and_nothing_else() {
        Likeness plain = likenesses.of(ForeignGlb.pyramid());

        Likeness painted = likenesses.painted(plain, "polished brass [fault:slow]");

        Mesh mesh = reader.read(painted.glb());
        assertThat(mesh.triangleCount()).isEqualTo(4);
        assertThat(mesh.parts().getFirst().material().metallic()).isGreaterThan(0.5f);
        assertThat(painted.faults()).containsExactly("slow");
    }

    @Test
    void words_without_a_colour_keep_the_colour() {
        Likeness red = likenesses.painted(likenesses.of(ForeignGlb.pyramid()), "red");

        Likeness again = likenesses.painted(red, "with fine details");

        float[] before = reader.read(red.glb()).parts().getFirst().material().baseColor();
        float[] after = reader.read(again.glb()).parts().getFirst().material().baseColor();
        assertThat(after).containsExactly(before, within(0.01f));
    }

    @Test
    void what_is_no_model_has_no_likeness() {
        assertThatThrownBy(() -> likenesses.of(new byte[] {1, 2, 3})).isInstanceOf(InvalidMeshException.class);
    }
}
