package dev.maquette.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.http.Workspace;
import dev.maquette.job.Documents;
import dev.maquette.redis.RedisCommands;
import dev.maquette.testing.Pictures;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What can be done while a run has the workspace. */
@QuarkusTest
@TestProfile(ProductProfile.class)
class ProductBusyTest {

    private static final String STUCK = " [fault:model-stuck]";
    /** The stand-in holds this picture back for minutes and charges nothing. */
    private static final String UNPAID_AND_STUCK = " [fault:timeout]";

    @Inject
    ProductStore store;

    @Inject
    Documents documents;

    @Inject
    RedisCommands redis;

    private final ProductClient client = new ProductClient();

    @AfterEach
    void stopWhatRuns() {
        client.cancel();
    }

    @Test
    void nothing_else_can_be_started_or_shown_while_a_run_goes_on() {
        String iteration = client.created("a white mug").current().id();
        client.paidAndStuck(client.edit("make it red" + STUCK));

        assertBusy(client.create("a blue vase"));
        assertBusy(client.edit("make it blue"));
        assertBusy(client.post(
                "/product/trellis-only",
                Map.of("prompt", "this", "mode", "create", "images", List.of(Pictures.dataUrl(Color.RED)))));
        assertBusy(client.post("/product/rewind/0"));
        assertBusy(client.post("/product/restore/" + iteration));
        assertThat(client.state().lastRequest().prompt()).startsWith("make it red");
    }

    @Test
    void the_previous_product_is_shown_and_can_be_exported_meanwhile() {
        ProductState before = client.created("a white mug");
        client.paidAndStuck(client.edit("make it red" + STUCK));
        ProductState meanwhile = client.state();

        assertThat(meanwhile.inProgress()).isTrue();
        assertThat(meanwhile.generationStartedAt()).isNotNull();
        assertThat(meanwhile.mode()).isEqualTo(ProductMode.EDIT);
        assertThat(meanwhile.images()).isEqualTo(before.images());
        assertThat(meanwhile.iterations()).usingRecursiveComparison().isEqualTo(before.iterations());
        assertThat(client.get("/product/export/glb").statusCode()).isEqualTo(200);
    }

    @Test
    void of_simultaneous_creates_exactly_one_is_accepted() {
        CountDownLatch together = new CountDownLatch(1);
        List<Future<Integer>> answers;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = IntStream.range(0, 12)
                    .mapToObj(i -> clients.submit(() -> {
                        together.await();
                        return client.createOneView("a blue vase, number " + i + STUCK)
                                .statusCode();
                    }))
                    .toList();
            together.countDown();
        }
        List<Integer> statuses = answers.stream().map(Future::resultNow).toList();

        assertThat(statuses).containsOnlyOnce(202);
        assertThat(statuses).filteredOn(status -> status != 202).containsOnly(409);
    }

    @Test
    void a_cancel_before_the_model_is_submitted_stops_the_run_and_keeps_the_product() {
        ProductState before = client.created("a white mug");
        String job = client.edit("make it red" + UNPAID_AND_STUCK).header("X-Job-Id");
        client.awaitStatus(Phase.GENERATING_IMAGES);

        Response cancelled = client.post("/product/cancel");

        assertThat(cancelled.statusCode()).isEqualTo(202);
        assertThat(cancelled.jsonPath().getMap("$")).isEqualTo(Map.of("cancel", "stopped"));
        assertThat(client.job(job).path("status").asText()).isEqualTo("cancelled");
        assertThat(client.job(job).path("error_code").asText()).isEqualTo("cancelled");
        assertKept(before, client.state());
        assertThat(client.status().status()).isEqualTo(Phase.ERROR);
        assertThat(client.status().error()).contains("cancelled");
    }

    @Test
    void a_cancel_after_the_model_is_submitted_says_that_it_is_charged() {
        ProductState before = client.created("a white mug");
        client.paidAndStuck(client.edit("make it red" + STUCK));

        assertThat(client.post("/product/cancel").jsonPath().getString("cancel"))
                .isEqualTo("too_late_charged");
        assertThat(client.post("/product/cancel").jsonPath().getString("cancel"))
                .isEqualTo("already_finished");
        assertKept(before, client.state());
    }

    @Test
    void a_cancel_by_the_job_is_the_same() {
        ProductState before = client.created("a white mug");
        String job = client.paidAndStuck(client.edit("make it red" + STUCK));

        Response cancelled = client.post("/jobs/" + job + "/cancel");

        assertThat(cancelled.statusCode()).isEqualTo(202);
        assertThat(cancelled.jsonPath().getString("cancel")).isEqualTo("too_late_charged");
        assertKept(before, client.state());
    }

    @Test
    void a_cancel_without_a_run_changes_nothing() {
        client.created("a white mug");
        String before = client.get("/product").asString();

        assertThat(client.post("/product/cancel").jsonPath().getString("cancel"))
                .isEqualTo("already_finished");
        assertThat(client.get("/product").asString()).isEqualTo(before);
    }

    @Test
    void after_a_cancel_the_next_run_can_begin_at_once() {
        client.created("a white mug");
        client.paidAndStuck(client.edit("make it red" + STUCK));
        client.post("/product/cancel");

        assertThat(client.edited("make it blue").iterations()).hasSize(2);
    }

    @Test
    void a_clear_ends_the_run_and_what_it_brings_late_is_not_taken() {
        String job = client.paidAndStuck(client.createOneView("a white mug" + STUCK));

        client.post("/product/clear").then().statusCode(200);
        writeLate(job);

        assertThat(client.job(job).path("status").asText()).isEqualTo("cancelled");
        assertThat(client.status().status()).isEqualTo(Phase.IDLE);
        assertThat(client.status().jobId()).isNull();
        assertThat(client.state().iterations()).isEmpty();
    }

    @Test
    void what_was_created_after_a_clear_is_not_overwritten_by_the_run_before() {
        client.createOneView("a white mug [fault:slow]");
        client.awaitStatus(Phase.GENERATING_MODEL);
        client.post("/product/clear").then().statusCode(200);

        ProductState vase = client.completed(client.createOneView("a blue vase [fault:slow]"));

        assertThat(vase.prompt()).startsWith("a blue vase");
        assertThat(vase.iterations()).hasSize(1);
        assertThat(vase.otherIterations()).isEmpty();
    }

    @Test
    void recover_leaves_a_run_alone_that_is_alive() {
        String job = client.paidAndStuck(client.createOneView("a white mug" + STUCK));

        assertThat(client.post("/product/recover").jsonPath().getMap("$"))
                .isEqualTo(Map.of("recovered", false, "in_progress", true, "has_active_tasks", true));
        assertThat(client.job(job).path("status").asText()).isEqualTo("running");
    }

    @Test
    void recover_has_nothing_to_do_when_nothing_runs() {
        assertThat(client.post("/product/recover").jsonPath().getMap("$"))
                .isEqualTo(Map.of("recovered", false, "in_progress", false, "has_active_tasks", false));
    }

    @Test
    void recover_frees_the_workspace_of_a_run_that_is_lost() {
        ProductState before = client.created("a white mug");
        String job = client.paidAndStuck(client.edit("make it red" + STUCK));
        redis.execute("DEL", "job:" + job);

        assertThat(client.post("/product/recover").jsonPath().getMap("$"))
                .isEqualTo(Map.of("recovered", true, "in_progress", false, "has_active_tasks", false));
        assertKept(before, client.state());
        assertThat(client.status().error()).contains("lost");
        assertThat(client.edited("make it blue").iterations()).hasSize(2);
    }

    /** As a worker does that does not know yet that it has lost its job. */
    private void writeLate(String job) {
        documents.change(store.changeOf(
                new Workspace(client.workspace()), job, state -> state.draft().at(Phase.COMPLETE, 100, "late")));
    }

    private static void assertBusy(Response refused) {
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("error")).isEqualTo("generation_running");
    }

    private static void assertKept(ProductState before, ProductState after) {
        assertThat(after.inProgress()).isFalse();
        assertThat(after.images()).isEqualTo(before.images());
        assertThat(after.trellisOutput()).isEqualTo(before.trellisOutput());
        assertThat(after.iterations()).usingRecursiveComparison().isEqualTo(before.iterations());
        assertThat(after.otherIterations()).usingRecursiveComparison().isEqualTo(before.otherIterations());
    }
}
