package dev.maquette.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineageTest {

    private static final Iteration MUG = iteration("mug", null);
    private static final Iteration RED = iteration("red", "mug");
    private static final Iteration BIG = iteration("big", "red");

    private final Lineage line = new Lineage(List.of(MUG, RED, BIG), List.of());

    @Test
    void a_rewind_shortens_the_line_and_keeps_what_it_leaves_behind() {
        Lineage rewound = line.rewound(0).orElseThrow();

        assertThat(rewound.line()).containsExactly(MUG);
        assertThat(rewound.others()).containsExactly(RED, BIG);
    }

    @Test
    void an_edit_after_a_rewind_starts_a_new_branch() {
        Iteration blue = iteration("blue", "mug");

        Lineage branched = line.rewound(0).orElseThrow().edited(blue);

        assertThat(branched.line()).containsExactly(MUG, blue);
        assertThat(branched.others()).containsExactly(RED, BIG);
    }

    @Test
    void an_iteration_that_was_left_behind_is_restored_with_its_whole_line() {
        Iteration blue = iteration("blue", "mug");
        Lineage branched = line.rewound(0).orElseThrow().edited(blue);

        Lineage restored = branched.restored("big").orElseThrow();

        assertThat(restored.line()).containsExactly(MUG, RED, BIG);
        assertThat(restored.others()).containsExactly(blue);
    }

    @Test
    void a_new_creation_leaves_the_whole_line_behind() {
        Iteration chair = iteration("chair", null);

        Lineage created = line.created(chair);

        assertThat(created.line()).containsExactly(chair);
        assertThat(created.others()).containsExactly(MUG, RED, BIG);
    }

    @Test
    void nothing_is_lost_by_going_back_and_forth() {
        Lineage wandered = line.rewound(1)
                .orElseThrow()
                .restored("big")
                .orElseThrow()
                .rewound(0)
                .orElseThrow()
                .restored("red")
                .orElseThrow();

        assertThat(wandered.line()).containsExactly(MUG, RED);
        assertThat(wandered.others()).containsExactly(BIG);
    }

    @Test
    void there_is_nothing_at_an_index_outside_the_line_or_an_unknown_id() {
        assertThat(line.rewound(-1)).isEmpty();
        assertThat(line.rewound(3)).isEmpty();
        assertThat(line.restored("nobody")).isEmpty();
    }

    private static Iteration iteration(String id, String parent) {
        return new Iteration(
                id,
                parent == null ? IterationType.CREATE : IterationType.EDIT,
                "make it " + id,
                List.of("/assets/" + id + ".png"),
                TrellisOutput.NONE,
                Instant.EPOCH,
                null,
                1.5,
                parent,
                null);
    }
}
