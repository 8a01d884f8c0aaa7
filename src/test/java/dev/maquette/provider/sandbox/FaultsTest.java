package dev.maquette.provider.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.provider.sandbox.Fault.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static Faults faults(Map<String, String> settings) {
        return new Faults(SandboxSettings.with(settings), new MemoryLedger());
    }

    @Test
    void without_markers_and_rate_nothing_goes_wrong() {
        assertThat(faults(Map.of()).at(Step.IMAGE, List.of(), "a mug")).isEmpty();
    }

    @Test
    void a_marker_counts_every_time_and_only_at_its_own_step() {
        Faults faults = faults(Map.of());

        for (int call = 0; call < 3; call++) {
            assertThat(faults.at(Step.IMAGE, List.of("model-failed", "no-image"), "a mug"))
                    .contains(Fault.NO_IMAGE);
            assertThat(faults.at(Step.RUN, List.of("model-failed", "no-image"), "a mug"))
                    .contains(Fault.MODEL_FAILED);
            assertThat(faults.at(Step.SUBMIT, List.of("model-failed", "no-image"), "a mug"))
                    .isEmpty();
        }
    }

    @Test
    void a_marker_with_a_count_stops_after_that_many_calls_for_the_same_subject() {
        Faults faults = faults(Map.of());
        List<String> markers = List.of("503x2");

        assertThat(faults.at(Step.IMAGE, markers, "a mug")).contains(Fault.OVERLOADED);
        assertThat(faults.at(Step.IMAGE, markers, "a vase")).contains(Fault.OVERLOADED);
        assertThat(faults.at(Step.IMAGE, markers, "a mug")).contains(Fault.OVERLOADED);
        assertThat(faults.at(Step.IMAGE, markers, "a mug")).isEmpty();
    }

    @Test
    void an_unknown_marker_is_passed_over() {
        assertThat(faults(Map.of()).at(Step.IMAGE, List.of("gremlins", "429"), "a mug"))
                .contains(Fault.QUOTA);
    }

    @Test
    void the_rate_gives_about_that_share_of_the_configured_faults_and_repeats_with_the_seed() {
        Map<String, String> settings =
                Map.of("maquette.sandbox.fault-rate", "0.3", "maquette.sandbox.faults", "503,no-image,submit-500");

        List<Optional<Fault>> first = calls(faults(settings));
        List<Optional<Fault>> second = calls(faults(settings));

        assertThat(first).isEqualTo(second);
        assertThat(first.stream().filter(Optional::isPresent).count()).isBetween(40L, 80L);
        assertThat(first).contains(Optional.of(Fault.OVERLOADED), Optional.of(Fault.NO_IMAGE));
        assertThat(first).doesNotContain(Optional.of(Fault.SUBMIT_500));
    }

    private static List<Optional<Fault>> calls(Faults faults) {
        List<Optional<Fault>> calls = new ArrayList<>();
        for (int call = 0; call < 200; call++) {
            calls.add(faults.at(Step.IMAGE, List.of(), "a mug"));
        }
        return calls;
    }
}
