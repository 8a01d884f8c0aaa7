package dev.maquette.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.redis.TestRedis;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service is killed at every labelled point of a run and started again. */
class CrashIT {

    /** From the crash on; the contract says within 15 s it goes on, and then it must also end. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final int VIEWS = 3;

    private static StandIn standIn;

    private final TestRedis redis = new TestRedis();
    private ServiceProcess service;

    @BeforeAll
    static void startStandIn() {
        standIn = new StandIn();
    }

    @AfterAll
    static void stopStandIn() {
        standIn.close();
    }

    @BeforeEach
    void forgetWhatWasPaid() {
        standIn.forget();
    }

    @AfterEach
    void stopService() {
        service.close();
        redis.close();
    }

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
        Map<String, String> settings = new HashMap<>(standIn.settings());
        settings.put("maquette.redis.url", redis.url());
        // one call at a time, so that exactly one can be cut off and the counts are exact
        settings.put("maquette.product.parallel-views", "1");
        Map<String, String> failing = new HashMap<>(settings);
        failing.put("maquette.job.failpoint", label);
        service = ServiceProcess.started(failing);
        Thread.ofVirtual().start(this::createAndGetNoAnswer);
        service.awaitLog("failpoint reached label=" + label);
        service.kill();
        service.start(settings);
    }

    /** The service may be killed before it answers. */
    private void createAndGetNoAnswer() {
        try {
            service.api().create("a matte black ceramic mug with a bamboo lid");
        } catch (UncheckedIOException killed) {
            // what became of the request is what the tests look at
        }
    }
}
