package dev.maquette.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.supabase.SupabaseServer;
import dev.maquette.testing.Pictures;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.awt.image.BufferedImage;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service is killed while it makes models for the users of a Supabase project, and started again. */
class GenerationCrashIT extends KilledService {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int JOBS = 100;

    private final SupabaseServer supabase = new SupabaseServer();
    private final String user = UUID.randomUUID().toString();
    private final Vertx vertx = Vertx.vertx();
    private final Redis records = Redis.createClient(vertx, redis.url());

    @AfterEach
    void stopOthers() {
        vertx.close();
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

    @ParameterizedTest
    @ValueSource(strings = {"submit:image-1:intent", "submit:image-1:answered"})
    void a_picture_whose_answer_was_lost_with_the_process_is_not_paid_for_again(String label) {
        String input = supabase.bring(
                user, "crash.png", Pictures.png(new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB)), "image/png");
        crashAt(label, "/generate/image-to-image", """
                {"task_id": "crash", "prompt": "a blue vase", "input_image_asset_url": "%s"}""".formatted(input));

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(status("concept_images", "crash")).isEqualTo("failed"));
        assertThat(standIn.paidPictures()).isLessThanOrEqualTo(1);
    }

    @Test
    void a_hundred_jobs_at_once_are_each_submitted_once_however_often_the_process_is_killed() {
        start();
        List<String> jobs = startAll();

        for (int kills = 1; kills <= 3; kills++) {
            int ended = kills * JOBS / 5;
            await().atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                    .until(() -> ended() >= ended);
            killBetweenSubmissions(jobs);
            start();
        }

        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> ended() == JOBS);
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

    private int ended() {
        return Stream.of("succeeded", "failed")
                .mapToInt(status -> api().get("/jobs?limit=200&status=" + status)
                        .body()
                        .path("jobs")
                        .size())
                .sum();
    }

    /** A submission that is cut off cannot be told from a paid one, which is another test's promise. */
    private void killBetweenSubmissions(List<String> jobs) {
        await().atMost(PATIENCE).until(() -> {
            service.pause();
            if (jobs.stream().anyMatch(this::submissionUnderWay)) {
                service.resume();
                return false;
            }
            service.kill();
            return true;
        });
    }

    private boolean submissionUnderWay(String job) {
        Request fields = Request.cmd(Command.HMGET, "job:" + job, "intent:model-sandbox", "step:model-sandbox");
        Response stored =
                records.send(fields).toCompletionStage().toCompletableFuture().join();
        return stored.get(0) != null && stored.get(1) == null;
    }

    private String status(String table, String task) {
        return supabase.rowOf(table, task).path("status").asText();
    }

    private void crashAt(String label) {
        crashAt(label, "/generate/text-to-model", body("crash"));
    }

    private void crashAt(String label, String path, String body) {
        crashAt(label, () -> api().post(path, body));
    }

    private Api api() {
        return service.api(supabase.token(user));
    }

    private static String body(String task) {
        return "{\"task_id\": \"%s\", \"prompt\": \"a red teapot\"}".formatted(task);
    }

    @Override
    Map<String, String> featureSettings() {
        Map<String, String> settings = new HashMap<>(supabase.settings());
        settings.put("maquette.limits.generate-model.requests", "1000");
        settings.put("maquette.generation.settle-interval", "2s");
        return settings;
    }
}
