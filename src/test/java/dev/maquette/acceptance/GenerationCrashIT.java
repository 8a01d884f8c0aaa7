package dev.maquette.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.redis.TestRedis;
import dev.maquette.supabase.SupabaseServer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service is killed while it makes models for the users of a Supabase project, and started again. */
class GenerationCrashIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int JOBS = 100;
    private static final int AT_ONCE = 10;

    private static StandIn standIn;

    private final SupabaseServer supabase = new SupabaseServer();
    private final String user = UUID.randomUUID().toString();
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
        supabase.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accept",
                "take",
                "submit:model-sandbox:begin",
                "submit:model-sandbox:stored",
                "step:download-sandbox:begin",
                "step:download-sandbox:stored",
                "step:store-models/crash/model.glb:begin",
                "step:store-models/crash/model.glb:done",
                "step:store-models/crash/model.glb:stored",
                "commit",
                "committed"
            })
    void a_killed_job_goes_on_from_the_providers_id_and_its_row_with_it(String label) {
        crashAt(label);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(status("models", "crash")).isEqualTo("complete"));
        assertThat(supabase.file("models/crash/model.glb")).isNotEmpty();
        assertThat(standIn.paidTasks()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit:model-sandbox:intent", "submit:model-sandbox:answered"})
    void a_job_killed_around_its_paid_call_fails_with_its_row_instead_of_paying_twice(String label) {
        crashAt(label);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(status("models", "crash")).isEqualTo("failed"));
        assertThat(standIn.paidTasks()).isLessThanOrEqualTo(1);
    }

    @Test
    void a_hundred_jobs_at_once_are_each_submitted_once_however_often_the_process_is_killed() {
        service = ServiceProcess.started(settings(Map.of()));
        List<String> jobs = startAll();

        for (int kills = 1; kills <= 3; kills++) {
            int ended = kills * 2 * AT_ONCE;
            await().atMost(PATIENCE).until(() -> endedJobs(jobs) >= ended && allRunningOnesAreAtTheProvider());
            service.kill();
            service.start(settings(Map.of()));
        }

        await().atMost(PATIENCE).until(() -> endedJobs(jobs) == JOBS);
        for (String job : jobs) {
            JsonNode status = api().get("/tasks/" + job + "/status").body();
            assertThat(status.path("status").asText()).as(status.toString()).isEqualTo("complete");
        }
        for (int i = 0; i < JOBS; i++) {
            assertThat(status("models", "task-" + i)).isEqualTo("complete");
        }
        assertThat(standIn.paidTasks()).isEqualTo(JOBS);
        assertThat(supabase.problems()).isEmpty();
    }

    /** At the same time. */
    private List<String> startAll() {
        List<Future<String>> started;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            started = IntStream.range(0, JOBS)
                    .mapToObj(i -> threads.submit(() -> api().post("/generate/text-to-model", body("task-" + i))
                            .job()))
                    .toList();
        }
        return started.stream().map(Future::resultNow).toList();
    }

    private long endedJobs(List<String> jobs) {
        Set<String> ended = Set.of("complete", "failed");
        return jobs.stream()
                .filter(job -> ended.contains(api().get("/tasks/" + job + "/status")
                        .body()
                        .path("status")
                        .asText()))
                .count();
    }

    /** So that no submission is cut off, which could not be told from a paid one. */
    private boolean allRunningOnesAreAtTheProvider() {
        List<JsonNode> running = StreamSupport.stream(
                        api().get("/jobs?status=running&limit=200")
                                .body()
                                .path("jobs")
                                .spliterator(),
                        false)
                .toList();
        return running.size() == AT_ONCE
                && running.stream()
                        .allMatch(job -> job.path("provider_job_id").isTextual()
                                && job.path("progress").asInt() < 50);
    }

    private String status(String table, String task) {
        return supabase.rowOf(table, task).path("status").asText();
    }

    private void crashAt(String label) {
        service = ServiceProcess.started(settings(Map.of("maquette.job.failpoint", label)));
        Thread.ofVirtual().start(this::startAndGetNoAnswer);
        service.awaitLog("failpoint reached label=" + label);
        service.kill();
        service.start(settings(Map.of()));
    }

    /** The service may be killed before it answers. */
    private void startAndGetNoAnswer() {
        try {
            api().post("/generate/text-to-model", body("crash"));
        } catch (UncheckedIOException killed) {
            // what became of the request is what the tests look at
        }
    }

    private Api api() {
        return service.api(supabase.token(user));
    }

    private static String body(String task) {
        return "{\"task_id\": \"%s\", \"prompt\": \"a red teapot\"}".formatted(task);
    }

    private Map<String, String> settings(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(standIn.settings());
        settings.putAll(supabase.settings());
        settings.put("maquette.redis.url", redis.url());
        settings.put("maquette.limits.generate-model.requests", "1000");
        settings.put("maquette.generation.settle-interval", "2s");
        // what was killed is taken over sooner than usual
        settings.put("maquette.job.lease", "3s");
        settings.put("maquette.job.heartbeat", "500ms");
        settings.putAll(more);
        return settings;
    }
}
