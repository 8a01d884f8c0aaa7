package dev.maquette.generation;

import static dev.maquette.generation.GenerationClient.newTask;
import static dev.maquette.generation.GenerationClient.paid;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.mesh.GlbGuard;
import dev.maquette.testing.WorkspaceClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.Color;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single steps for other apps. */
@QuarkusTest
@TestProfile(GenerationProfile.class)
class GenerationTest {

    private static final List<String> OPTIONS = List.of(
            "style",
            "texture",
            "pbr",
            "texture_quality",
            "model_version",
            "face_limit",
            "auto_size",
            "orientation",
            "n",
            "background");

    @Inject
    GlbGuard models;

    private final GenerationClient client = new GenerationClient();

    @Test
    void a_model_from_words_is_a_checked_glb_in_our_own_store() {
        JsonNode status =
                client.ended(client.generate("text-to-model", Map.of("task_id", newTask(), "prompt", "a red teapot")));

        assertThat(status.path("status").asText()).isEqualTo("complete");
        assertThat(status.path("progress").asInt()).isEqualTo(100);
        assertThat(status.path("asset_urls")).hasSize(1);
        assertThat(models.check(WorkspaceClient.bytes(status.path("asset_url").asText()))
                        .triangles())
                .isPositive();
    }

    @Test
    void all_pictures_that_are_asked_for_are_returned() {
        String input = client.picture(Color.ORANGE, 300, 200);
        Map<String, Object> call = new HashMap<>(
                Map.of("task_id", newTask(), "prompt", "a blue vase", "input_image_asset_url", input, "n", 3));

        JsonNode status = client.ended(client.generate("image-to-image", call));

        assertThat(status.path("status").asText()).isEqualTo("complete");
        assertThat(status.path("asset_urls")).hasSize(3);
        status.path("asset_urls").forEach(url -> WorkspaceClient.bytes(url.asText()));
        assertThat(client.job(status.path("task_id").asText()).path("result").path("files"))
                .extracting(file -> file.path("url"))
                .as("links in the job itself")
                .containsExactlyElementsOf(status.path("asset_urls"));
    }

    @Test
    void sketches_views_and_models_need_no_prompt() {
        String picture = client.picture(Color.RED, 200, 200);
        JsonNode fromViews = client.ended(client.generate(
                "image-to-model", Map.of("task_id", newTask(), "input_image_asset_urls", List.of(picture, picture))));
        JsonNode fromSketch = client.ended(
                client.generate("sketch-to-model", Map.of("task_id", newTask(), "input_sketch_asset_url", picture)));
        JsonNode refined = client.ended(client.generate(
                "refine-model",
                Map.of(
                        "task_id",
                        newTask(),
                        "input_model_asset_url",
                        fromViews.path("asset_url").asText())));

        assertThat(List.of(fromViews, fromSketch, refined))
                .extracting(status -> status.path("status").asText())
                .containsOnly("complete");
    }

    @Test
    void a_sketch_with_words_is_made_a_picture_first() {
        String sketch = client.picture(Color.WHITE, 200, 200);
        int before = paid("openai.images");

        JsonNode status = client.ended(client.generate(
                "sketch-to-model",
                Map.of("task_id", newTask(), "input_sketch_asset_url", sketch, "prompt", "a green frog")));

        assertThat(status.path("status").asText()).isEqualTo("complete");
        assertThat(paid("openai.images")).isEqualTo(before + 1);
    }

    @Test
    void the_same_call_is_the_same_job_and_another_body_is_a_further_one_with_its_own_file() {
        String task = newTask();
        Map<String, String> call = Map.of("task_id", task, "prompt", "a red teapot");

        Response first = client.generate("text-to-model", call);
        Response repeated = client.generate("text-to-model", call);
        Response other = client.generate("text-to-model", Map.of("task_id", task, "prompt", "a blue teapot"));

        assertThat(repeated.asString()).isEqualTo(first.asString());
        assertThat(repeated.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(path(first)).isEqualTo("models/" + task + "/model.glb");
        assertThat(path(other)).isEqualTo("models/" + task + "/model-2.glb");
    }

    @Test
    void an_option_that_is_null_is_as_if_it_were_left_out() {
        Map<String, Object> model = new HashMap<>(Map.of("task_id", newTask(), "prompt", "a red teapot"));
        Map<String, Object> pictures = new HashMap<>(Map.of(
                "task_id",
                newTask(),
                "prompt",
                "a blue vase",
                "input_image_asset_url",
                client.picture(Color.ORANGE, 300, 200)));

        for (Map.Entry<String, Map<String, Object>> call :
                Map.of("text-to-model", model, "image-to-image", pictures).entrySet()) {
            Response without = client.generate(call.getKey(), call.getValue());
            OPTIONS.forEach(option -> call.getValue().put(option, null));
            Response withNulls = client.generate(call.getKey(), call.getValue());

            assertThat(withNulls.header("Idempotency-Replayed"))
                    .as(withNulls.asString())
                    .isEqualTo("true");
            assertThat(withNulls.asString()).isEqualTo(without.asString());
        }
    }

    @Test
    void ten_jobs_at_once_all_finish_and_each_is_paid_once() {
        int before = paid("tripo.tasks");
        List<Response> accepted = IntStream.range(0, 10)
                .mapToObj(i ->
                        client.generate("text-to-model", Map.of("task_id", newTask(), "prompt", "a red teapot " + i)))
                .toList();

        assertThat(accepted.stream().map(client::ended).toList())
                .extracting(status -> status.path("status").asText())
                .containsOnly("complete");
        assertThat(paid("tripo.tasks")).isEqualTo(before + 10);
    }

    @Test
    void options_that_the_provider_does_not_take_are_told() {
        String picture = client.picture(Color.RED, 200, 200);

        Response accepted = client.generate(
                "image-to-model",
                Map.of("task_id", newTask(), "input_image_asset_urls", List.of(picture), "style", "clay"));
        client.ended(accepted);

        assertThat(client.job(accepted.header("X-Job-Id")).path("message").asText())
                .contains("left out")
                .contains("style");
    }

    @Test
    void a_refusal_is_told_with_its_code() {
        JsonNode status = client.ended(client.generate(
                "text-to-model", Map.of("task_id", newTask(), "prompt", "a red teapot [fault:refused]")));

        assertThat(status.path("status").asText()).isEqualTo("failed");
        assertThat(status.path("error_code").asText()).isEqualTo("content_refused");
        assertThat(status.path("error").asText()).isNotBlank();
        assertThat(status.path("asset_url").isNull()).isTrue();
    }

    @Test
    void a_service_that_does_not_fit_the_job_is_refused_and_an_unknown_task_is_not_found() {
        String id = client.generate("text-to-model", Map.of("task_id", newTask(), "prompt", "a red teapot"))
                .header("X-Job-Id");

        given().get("/tasks/" + id + "/status?service=tripoai").then().statusCode(200);
        given().get("/tasks/" + id + "/status?service=openai").then().statusCode(400);
        given().get("/tasks/nothing/status").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x", "/etc/passwd", ".hidden", "a/b", "", "a b"})
    void a_task_id_that_could_be_a_path_is_refused(String task) {
        client.generate("text-to-model", Map.of("task_id", task, "prompt", "a red teapot"))
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/picture.png",
        "http://127.0.0.1/picture.png",
        "http://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
        "/assets/../redis/redis.conf",
        "/assets/0000000000000000000000000000000000000000000000000000000000000000.png"
    })
    void an_input_that_was_not_uploaded_here_is_refused(String url) {
        Map<String, Object> call = Map.of("task_id", newTask(), "input_image_asset_urls", List.of(url));

        assertThat(client.generate("image-to-model", call)
                        .then()
                        .statusCode(400)
                        .extract()
                        .<Map<String, String>>path("details"))
                .containsKey("input_image_asset_urls[0]");
    }

    @ParameterizedTest
    @CsvSource({"face_limit, 47", "face_limit, 2000001", "texture_quality, best", "orientation, up", "texture, maybe"})
    void an_option_out_of_its_range_is_refused(String option, String value) {
        client.generate("text-to-model", Map.of("task_id", newTask(), "prompt", "a red teapot", option, value))
                .then()
                .statusCode(400);
    }

    @Test
    void what_is_no_picture_and_no_model_is_not_stored() {
        for (String type : List.of("image/png", "model/gltf-binary", "application/octet-stream")) {
            given().contentType(type)
                    .body("hello".getBytes())
                    .post("/assets")
                    .then()
                    .statusCode(400);
        }
    }

    private String path(Response accepted) {
        client.ended(accepted);
        return client.job(accepted.header("X-Job-Id"))
                .at("/result/files/0/path")
                .asText();
    }
}
