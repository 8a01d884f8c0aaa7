package dev.maquette.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service is killed at every labelled point of a run and started again. */
class CrashIT extends KilledService {

    /** From the crash on; the contract says within 15 s it goes on, and then it must also end. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final int VIEWS = 3;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accept",
                "take",
                "step:view-1:begin",
                "step:view-1:stored",
                "step:view-2:begin",
                "step:view-3:stored",
                "submit:model-sandbox:begin",
                "submit:model-sandbox:stored",
                "step:download-sandbox:begin",
                "step:download-sandbox:done",
                "step:download-sandbox:stored",
                "commit",
                "committed"
            })
    void a_killed_run_goes_on_and_nothing_is_paid_twice(String label) {
        crashAt(label);

        JsonNode status = service.api().awaitEnd(PATIENCE);

        assertThat(status.path("status").asText()).isEqualTo("complete");
        assertThat(service.api().product().path("iterations")).hasSize(1);
        assertThat(standIn.paidImages()).isEqualTo(VIEWS);
        assertThat(standIn.paidModels()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit:model-sandbox:intent", "submit:model-sandbox:answered"})
    void a_run_killed_around_its_paid_call_says_that_the_outcome_is_unknown_instead_of_paying_twice(String label) {
        crashAt(label);

        JsonNode status = service.api().awaitEnd(PATIENCE);

        assertThat(status.path("status").asText()).isEqualTo("error");
        JsonNode job =
                service.api().get("/jobs/" + status.path("job_id").asText()).body();
        assertThat(job.path("error_code").asText()).isEqualTo("outcome_unknown");
        assertThat(service.api().product().path("in_progress").asBoolean()).isFalse();
        assertThat(standIn.paidModels()).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"step:view-1:done", "step:view-3:done"})
    void a_view_whose_answer_was_lost_with_the_process_is_the_only_thing_made_again(String label) {
        crashAt(label);

        JsonNode status = service.api().awaitEnd(PATIENCE);

        assertThat(status.path("status").asText()).isEqualTo("complete");
        assertThat(standIn.paidImages()).isEqualTo(VIEWS + 1);
        assertThat(standIn.paidModels()).isEqualTo(1);
    }

    private void crashAt(String label) {
        crashAt(label, () -> service.api().create("a matte black ceramic mug with a bamboo lid"));
    }

    @Override
    Map<String, String> featureSettings() {
        // one call at a time, so that exactly one can be cut off and the counts are exact
        return Map.of("maquette.product.parallel-views", "1");
    }
}
