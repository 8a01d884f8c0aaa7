package dev.maquette.provider.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.provider.sandbox.object.ObjectDescription;
import dev.maquette.provider.sandbox.object.PartKind;
import dev.maquette.provider.sandbox.object.PromptGrammar;
import org.junit.jupiter.api.Test;

class RepaintingTest {

    private final ObjectDescription mug =
            PromptGrammar.create("a white mug with a lid").object();

    @Test
    void the_prompt_paints_the_body_and_the_parts_that_it_names() {
        ObjectDescription painted = Repainting.of(mug, "walnut wood with a brass lid");

        assertThat(painted.paint()).isNotEqualTo(mug.paint());
        assertThat(painted.paintOf(PartKind.LID)).isNotEqualTo(painted.paint());
    }

    @Test
    void the_shape_stays_whatever_the_prompt_says() {
        ObjectDescription painted = Repainting.of(mug, "turn it into a huge green bottle without a lid");

        assertThat(painted.form()).isEqualTo(mug.form());
        assertThat(painted.size()).isEqualTo(mug.size());
        assertThat(painted.parts()).hasSameSizeAs(mug.parts());
    }

    @Test
    void the_markers_are_those_of_the_last_prompt() {
        ObjectDescription stuck = PromptGrammar.create("a mug [fault:slow]").object();

        assertThat(Repainting.of(stuck, "red").faults()).isEmpty();
        assertThat(Repainting.of(stuck, "red [fault:model-failed]").faults()).containsExactly("model-failed");
    }
}
