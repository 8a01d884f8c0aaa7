package dev.maquette.provider.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.provider.sandbox.object.ObjectDescription;
import dev.maquette.provider.sandbox.object.PromptGrammar;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DescribedGlbTest {

    private static final ObjectDescription MUG =
            PromptGrammar.create("a red mug with a bamboo lid, Größe 2").object();

    @Test
    void a_description_comes_back_out_of_the_model() {
        assertThat(DescribedGlb.read(DescribedGlb.write(ForeignGlb.pyramid(), MUG)))
                .contains(MUG);
    }

    @Test
    void the_model_keeps_its_geometry_and_declares_its_new_length() {
        byte[] plain = ForeignGlb.pyramid();
        byte[] described = DescribedGlb.write(plain, MUG);
        ByteBuffer before = ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer after = ByteBuffer.wrap(described).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(after.getInt(8)).isEqualTo(described.length);
        assertThat(described.length % 4).isZero();
        assertThat(Arrays.copyOfRange(described, 20 + after.getInt(12), described.length))
                .isEqualTo(Arrays.copyOfRange(plain, 20 + before.getInt(12), plain.length));
    }

    @Test
    void foreign_and_broken_files_have_no_description() {
        byte[] described = DescribedGlb.write(ForeignGlb.pyramid(), MUG);

        assertThat(DescribedGlb.read(ForeignGlb.pyramid())).isEmpty();
        assertThat(DescribedGlb.read(new byte[0])).isEmpty();
        for (int length = 0; length < described.length; length++) {
            assertThat(DescribedGlb.read(Arrays.copyOf(described, length))).isEmpty();
        }
    }
}
