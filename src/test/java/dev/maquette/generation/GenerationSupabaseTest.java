package dev.maquette.generation;

import static dev.maquette.generation.GenerationClient.newTask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.supabase.SupabaseServer;
import dev.maquette.testing.Pictures;
import dev.maquette.testing.WorkspaceClient;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Single steps of an app whose users, files and rows are in a Supabase project. */
@QuarkusTest
@TestProfile(GenerationSupabaseProfile.class)
class GenerationSupabaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    SupabaseServer supabase;

    @Inject
    RedisDataSource redis;

    private final String user = UUID.randomUUID().toString();
    private final String task = newTask();

    @AfterEach
    void everythingAskedForWasAllowed() {
        supabase.bringBack("tables");
        supabase.bringBack("storage");
        assertThat(supabase.problems()).isEmpty();
    }

    @Test
    void a_result_lies_in_storage_and_its_row_went_forward_with_it() {
        Response accepted = teapot(client());
        JsonNode status = client().ended(accepted);

        JsonNode row = supabase.rowOf("models", task);
        String path = "models/" + task + "/model.glb";
        assertThat(status.path("status").asText()).isEqualTo("complete");
        assertThat(row.path("status").asText()).isEqualTo("complete");
        assertThat(row.path("asset_url").asText())
                .isEqualTo(supabase.url() + "/storage/v1/object/authenticated/generated_assets/" + path);
        assertThat(client().job(accepted.header("X-Job-Id")).at("/result/files/0/url"))
                .as("a link that is kept longer than a signature lasts")
                .isEqualTo(row.path("asset_url"));
        assertThat(row.path("user_id").asText()).isEqualTo(user);
        assertThat(row.path("prompt").asText()).isEqualTo("a red teapot");
        assertThat(row.path("ai_service_task_id").asText()).isEqualTo(accepted.header("X-Job-Id"));
        assertThat(row.path("ai_provider_task_id").asText()).isNotBlank();
        assertThat(statesOf(row)).startsWith("pending", "processing").endsWith("complete");
        assertThat(WorkspaceClient.bytes(status.path("asset_url").asText())).isEqualTo(supabase.file(path));
    }

    @Test
    void every_look_at_the_status_gives_a_link_that_was_signed_for_it() {
        Response accepted = teapot(client());

        String first = client().ended(accepted).path("asset_url").asText();
        String second =
                client().status(accepted.header("X-Job-Id")).path("asset_url").asText();

        assertThat(first).contains("?token=");
        assertThat(second).contains("?token=").isNotEqualTo(first);
    }

    @Test
    void every_picture_has_its_row() {
        String input = supabase.bring(user, task + ".png", Pictures.png(noise(200, 100)), "image/png");

        JsonNode status = client().ended(client().generate(
                        "image-to-image",
                        Map.of(
                                "task_id",
                                task,
                                "prompt",
                                "a blue vase",
                                "style",
                                "clay",
                                "input_image_asset_url",
                                input,
                                "n",
                                3)));

        assertThat(status.path("asset_urls")).hasSize(3);
        assertThat(supabase.rowsOf("concept_images", task)).hasSize(3).allSatisfy(row -> {
            assertThat(row.path("status").asText()).isEqualTo("complete");
            assertThat(row.path("prompt").asText()).isEqualTo("a blue vase");
            assertThat(row.path("style").asText()).isEqualTo("clay");
        });
        assertThat(List.of("0", "1", "2"))
                .allSatisfy(index -> assertThat(supabase.file("concepts/" + task + "/" + index + ".png"))
                        .isNotNull());
    }

    @Test
    void a_row_names_the_rows_that_its_input_comes_from() {
        String input = supabase.bring(user, task + ".png", Pictures.png(noise(100, 100)), "image/png");
        String brought = UUID.randomUUID().toString();
        supabase.insert("input_assets", Map.of("id", brought, "user_id", user, "asset_url", input));

        client().ended(client().generate(
                        "image-to-model", Map.of("task_id", task, "input_image_asset_urls", List.of(input))));

        assertThat(supabase.rowOf("models", task).path("source_input_asset_id").asText())
                .isEqualTo(brought);
    }

    @Test
    void a_private_file_of_another_user_is_no_input_and_leaves_no_row() {
        String stranger = UUID.randomUUID().toString();
        String input = supabase.bring(stranger, task + ".png", Pictures.png(noise(100, 100)), "image/png");

        client().generate("image-to-model", Map.of("task_id", task, "input_image_asset_urls", List.of(input)))
                .then()
                .statusCode(400);

        assertThat(supabase.rowsOf("models", task)).isEmpty();
    }

    @Test
    void an_input_of_15_mb_never_passes_through_redis() {
        byte[] picture = Pictures.png(noise(2300, 2300));
        assertThat(picture.length).isGreaterThan(15_000_000);
        String input = supabase.bring(user, task + ".png", picture, "image/png");

        Response accepted =
                client().generate("image-to-model", Map.of("task_id", task, "input_image_asset_urls", List.of(input)));

        assertThat(client().ended(accepted).path("status").asText()).isEqualTo("complete");
        Map<String, String> record = redis.hash(String.class).hgetall("job:" + accepted.header("X-Job-Id"));
        assertThat(record).isNotEmpty();
        assertThat(String.join("", record.values())).hasSizeLessThan(10_000);
    }

    @Test
    void a_failed_job_fails_its_row_with_the_reason() {
        JsonNode status = client().ended(client().generate(
                        "text-to-model", Map.of("task_id", task, "prompt", "a red teapot [fault:refused]")));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                supabase.rowOf("models", task).path("status").asText())
                        .isEqualTo("failed"));
        assertThat(supabase.rowOf("models", task).path("error_message").asText())
                .isEqualTo(status.path("error").asText());
    }

    @Test
    void a_cancelled_job_fails_its_row() {
        Response accepted = client().generate(
                        "text-to-model", Map.of("task_id", task, "prompt", "a red teapot [fault:model-stuck]"));

        client().post("/jobs/" + accepted.header("X-Job-Id") + "/cancel").then().statusCode(202);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                supabase.rowOf("models", task).path("status").asText())
                        .isEqualTo("failed"));
    }

    @Test
    void tables_that_are_away_lose_no_result_and_their_row_is_made_up_for() {
        Response accepted = teapot(client());
        supabase.takeAway("tables");

        assertThat(client().ended(accepted).path("status").asText()).isEqualTo("complete");
        assertThat(client().job(accepted.header("X-Job-Id")).path("message").asText())
                .contains("could not be written");
        supabase.bringBack("tables");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                supabase.rowOf("models", task).path("status").asText())
                        .isEqualTo("complete"));
    }

    @Test
    void work_is_taken_in_while_the_tables_are_away_and_its_row_made_when_they_are_back() {
        supabase.takeAway("tables");
        Response accepted = teapot(client());
        supabase.bringBack("tables");

        client().ended(accepted);

        assertThat(supabase.rowOf("models", task).path("status").asText()).isEqualTo("complete");
    }

    @Test
    void a_result_that_storage_does_not_take_stays_in_the_own_store() {
        supabase.takeAway("storage");

        Response accepted = teapot(client());
        JsonNode status = client().ended(accepted);

        assertThat(status.path("status").asText()).isEqualTo("complete");
        assertThat(status.path("asset_url").asText()).startsWith("/assets/");
        WorkspaceClient.bytes(status.path("asset_url").asText());
        assertThat(client().job(accepted.header("X-Job-Id")).path("message").asText())
                .contains("stays in this service's own store");
    }

    @Test
    void a_file_of_a_task_of_long_ago_is_not_overwritten() {
        byte[] old = {1, 2, 3};
        supabase.put("models/" + task + "/model.glb", old);

        client().ended(teapot(client()));

        assertThat(supabase.file("models/" + task + "/model.glb")).isEqualTo(old);
        assertThat(supabase.file("models/" + task + "/model-2.glb")).hasSizeGreaterThan(old.length);
        assertThat(supabase.rowOf("models", task).path("asset_url").asText()).endsWith("/model-2.glb");
    }

    @Test
    void ten_looks_at_once_write_nothing_and_ask_no_provider() {
        Response accepted = teapot(client());
        client().ended(accepted);
        String job = accepted.header("X-Job-Id");
        List<String> states = statesOf(supabase.rowOf("models", task));
        JsonNode before = client().job(job);
        int paid = GenerationClient.paid("tripo.tasks");

        List<Future<String>> looks;
        // the common pool, which parallel streams would block, is where the JDK's HTTP client works
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            looks = IntStream.range(0, 10)
                    .mapToObj(_ -> threads.submit(
                            () -> client().status(job).path("status").asText()))
                    .toList();
        }

        assertThat(looks).extracting(Future::resultNow).containsOnly("complete");
        assertThat(statesOf(supabase.rowOf("models", task))).isEqualTo(states);
        assertThat(client().job(job)).isEqualTo(before);
        assertThat(GenerationClient.paid("tripo.tasks")).isEqualTo(paid);
    }

    @Test
    void the_same_task_of_another_user_is_other_work_that_stays_unseen() {
        GenerationClient stranger =
                new GenerationClient(supabase.token(UUID.randomUUID().toString()));

        String mine = teapot(client()).header("X-Job-Id");
        String theirs = teapot(stranger).header("X-Job-Id");

        assertThat(theirs).isNotEqualTo(mine);
        stranger.get("/tasks/" + mine + "/status").then().statusCode(404);
        stranger.get("/jobs/" + mine).then().statusCode(404);
    }

    private GenerationClient client() {
        return new GenerationClient(supabase.token(user));
    }

    private Response teapot(GenerationClient client) {
        return client.generate("text-to-model", Map.of("task_id", task, "prompt", "a red teapot"));
    }

    private List<String> statesOf(JsonNode row) {
        String prefix = "row " + row.path("id").asText() + " ";
        return supabase.writes().stream()
                .filter(write -> write.startsWith(prefix))
                .map(write -> write.substring(prefix.length()))
                .toList();
    }

    /** A picture that no format makes smaller. */
    private static BufferedImage noise(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, random.nextInt());
        }
        return image;
    }
}
