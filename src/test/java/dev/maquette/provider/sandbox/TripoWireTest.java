package dev.maquette.provider.sandbox;

import static dev.maquette.provider.sandbox.SandboxClient.dataUrl;
import static dev.maquette.provider.sandbox.SandboxClient.picture;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.maquette.mesh.raster.Picture;
import dev.maquette.testing.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(WireProfile.class)
class TripoWireTest {

    private static final String MODEL = "v3.1-20260211";

    @Inject
    MovableClock clock;

    private static RequestSpecification tripo() {
        return given().header("Authorization", "Bearer sandbox");
    }

    private static Response create(String path, Map<String, ?> body) {
        return tripo().contentType(ContentType.JSON).body(body).post("/sandbox/tripo/v3/" + path);
    }

    private static Response words(Map<String, ?> options) {
        Map<String, Object> body = new HashMap<>(Map.of("prompt", "a vase", "model", MODEL));
        body.putAll(options);
        return create("generation/text-to-model", body);
    }

    private static String accepted(Response created) {
        return created.then().statusCode(200).body("code", equalTo(0)).extract().path("data.task_id");
    }

    private static String uploaded(String name, byte[] content, String contentType) {
        return tripo().multiPart("file", name, content, contentType)
                .post("/sandbox/tripo/v3/files")
                .then()
                .statusCode(200)
                .body("code", equalTo(0))
                .extract()
                .path("data.file_token");
    }

    private static String picturedAs(String prompt) {
        return uploaded("view.png", picture(prompt), "image/png");
    }

    private static ValidatableResponse task(String id) {
        return tripo().get("/sandbox/tripo/v3/tasks/" + id).then().statusCode(200);
    }

    private static String download(ValidatableResponse task) {
        byte[] glb = given().get(task.extract().<String>path("data.output.model_url"))
                .then()
                .statusCode(200)
                .contentType("model/gltf-binary")
                .extract()
                .asByteArray();
        return new String(glb, StandardCharsets.ISO_8859_1);
    }

    private static void refused(Response answer, int status, int code) {
        answer.then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("status", equalTo("error"))
                .body("message", notNullValue())
                .body("request_id", equalTo(answer.header("X-Request-ID")));
    }

    private void finish() {
        clock.advance(Duration.ofSeconds(10));
    }

    @Test
    void a_task_goes_from_queued_to_a_glb_of_what_the_prompt_says() {
        Response created = words(Map.of("prompt", "a red mug with a bamboo lid"));
        created.then()
                .body("status", equalTo("success"))
                .body("data.type", equalTo("text_to_model"))
                .body("data.status", equalTo("queued"))
                .header("X-Tripo-Trace-ID", notNullValue());
        String id = accepted(created);

        task(id).body("data.status", equalTo("queued")).body("data.output", nullValue());
        clock.advance(Duration.ofSeconds(5));
        task(id).body("data.status", equalTo("running")).body("data.progress", equalTo(50));
        clock.advance(Duration.ofSeconds(5));
        ValidatableResponse done = task(id).body("data.status", equalTo("success"))
                .body("data.input.prompt", equalTo("a red mug with a bamboo lid"))
                .body("data.credits_consumed", equalTo(20))
                .body("data.completed_at", notNullValue())
                .body("data.error_code", nullValue());

        assertThat(download(done)).startsWith("glTF").contains("\"name\":\"lid\"");
        given().get(done.extract().<String>path("data.output.rendered_image_url"))
                .then()
                .statusCode(200)
                .contentType("image/png");
    }

    @Test
    void pictures_are_known_by_their_tokens() {
        String front = picturedAs("a robot");
        String one = accepted(create("generation/image-to-model", Map.of("input", front, "model", MODEL)));
        String object = accepted(
                create("generation/image-to-model", Map.of("input", Map.of("file_token", front), "model", MODEL)));
        String several = accepted(create(
                "generation/multiview-to-model",
                Map.of("inputs", List.of(front, "", picturedAs("a robot. Back view"), Map.of()), "model", MODEL)));

        finish();
        for (String id : List.of(one, object, several)) {
            assertThat(download(task(id))).contains("\"name\":\"eyes\"");
        }
    }

    @Test
    void a_foreign_photo_becomes_a_board_that_can_be_painted() {
        byte[] photo = new Picture(2, 1, new int[] {0xFF801020, 0xFF801020}).toPng();
        String board = accepted(create(
                "generation/image-to-model", Map.of("input", uploaded("a.png", photo, "image/png"), "model", MODEL)));
        finish();
        assertThat(download(task(board))).contains("\"name\":\"picture\"");

        String painted =
                accepted(create("models/texture", Map.of("input", board, "texture_prompt", Map.of("text", "blue"))));
        finish();
        assertThat(download(task(painted))).contains("\"name\":\"board\"").doesNotContain("baseColorTexture");
    }

    @Test
    void an_untextured_model_has_no_pictures() {
        String id = accepted(words(Map.of("texture", false, "pbr", false)));

        finish();

        assertThat(download(task(id))).contains("\"clay\"").doesNotContain("baseColorTexture");
    }

    @Test
    void an_imported_model_needs_words_for_its_texture() {
        String token = uploaded("model.glb", ForeignGlb.pyramid(), "model/gltf-binary");
        String id = accepted(create("models/import", Map.of("input", token)));
        refused(create("models/texture", Map.of("input", id)), 400, 2006);

        finish();
        task(id).body("data.type", equalTo("import_model"))
                .body("data.status", equalTo("success"))
                .body("data.output.model_url", nullValue());
        refused(create("models/texture", Map.of("input", id)), 400, 1004);
        String painted =
                accepted(create("models/texture", Map.of("input", id, "texture_prompt", Map.of("text", "oak"))));
        finish();
        assertThat(download(task(painted))).contains("\"name\":\"shape\"");
    }

    @Test
    void markers_make_tasks_fail_in_tripo_s_words() {
        String failed = accepted(words(Map.of("prompt", "a vase [fault:model-failed]")));
        String cancelled = accepted(words(Map.of("prompt", "a vase [fault:model-aborted]")));
        String empty = accepted(words(Map.of("prompt", "a vase [fault:model-null]")));

        finish();
        task(failed)
                .body("data.status", equalTo("failed"))
                .body("data.error_code", equalTo(1001))
                .body("data.credits_consumed", equalTo(0));
        task(cancelled).body("data.status", equalTo("cancelled"));
        task(empty).body("data.status", equalTo("success")).body("data.output.model_url", nullValue());
        refused(words(Map.of("prompt", "a vase [fault:refused]")), 400, 2008);
        refused(words(Map.of("prompt", "a vase [fault:submit-429]")), 429, 2000);
    }

    @Test
    void only_accepted_tasks_are_paid() {
        given().delete("/sandbox/ledger");

        words(Map.of("prompt", "a vase [fault:submit-500]")).then().statusCode(500);
        words(Map.of("face_limit", -1)).then().statusCode(400);
        accepted(words(Map.of()));

        given().get("/sandbox/ledger").then().body("counts.'tripo.tasks'", equalTo(1));
    }

    @Test
    void without_the_key_nothing_is_answered() {
        refused(given().header("Authorization", "sandbox").get("/sandbox/tripo/v3/tasks/x"), 401, 2);
        refused(given().contentType(ContentType.JSON).body(Map.of()).post("/sandbox/tripo/v3/models/import"), 401, 2);
        refused(
                given().multiPart("file", "a.png", new byte[] {1}, "image/png").post("/sandbox/tripo/v3/files"),
                401,
                2);
    }

    @ParameterizedTest
    @CsvSource({
        "view.png, image/png, not a picture, 2004",
        "view.png, application/octet-stream, x, 2004",
        "view.txt, text/plain, x, 2004",
        "model.glb, model/gltf-binary, not a model, 2004",
        "view.png, image/png, '', 2003"
    })
    void a_file_must_be_what_its_part_says(String name, String contentType, String content, int code) {
        refused(
                tripo().multiPart("file", name, content.getBytes(StandardCharsets.UTF_8), contentType)
                        .post("/sandbox/tripo/v3/files"),
                400,
                code);
    }

    @Test
    void pictures_that_are_no_uploads_are_refused() {
        byte[] png = new Picture(1, 1, new int[] {0xFF000000}).toPng();
        String glb = uploaded("model.glb", ForeignGlb.pyramid(), "model/gltf-binary");

        refused(create("generation/image-to-model", Map.of("model", MODEL)), 400, 1004);
        refused(create("generation/image-to-model", Map.of("input", dataUrl(png), "model", MODEL)), 400, 1004);
        refused(
                create("generation/image-to-model", Map.of("input", "https://example.com/a.png", "model", MODEL)),
                400,
                1004);
        refused(create("generation/image-to-model", Map.of("input", "nothing", "model", MODEL)), 404, 2019);
        refused(create("generation/image-to-model", Map.of("input", glb, "model", MODEL)), 400, 2004);
        refused(create("models/import", Map.of("input", picturedAs("a vase"))), 400, 2004);
    }

    @Test
    void views_need_four_slots_with_the_front_and_one_more() {
        String front = picturedAs("a vase");

        for (List<?> inputs : List.of(
                List.of(front, front),
                List.of(front, "", "", "", ""),
                List.of("", front, front, front),
                List.of(front, "", "", Map.of()))) {
            refused(create("generation/multiview-to-model", Map.of("inputs", inputs, "model", MODEL)), 400, 1004);
        }
    }

    @Test
    void a_generation_names_a_known_model() {
        refused(create("generation/text-to-model", Map.of("prompt", "a vase")), 400, 1004);
        refused(words(Map.of("model", "tripo-v3.1")), 400, 2017);
        refused(create("generation/text-to-model", Map.of("model", MODEL)), 400, 1004);
    }

    @ParameterizedTest
    @CsvSource({
        "P1-20260311, quad, true",
        "P1-20260311, smart_low_poly, true",
        "P1-20260311, generate_parts, true",
        "P1-20260311, geometry_quality, detailed",
        "P1-20260311, face_limit, 20001",
        "P1-20260311, face_limit, 47",
        "v2.5-20250123, auto_size, true",
        "v3.1-20260211, face_limit, 2000000",
        "v3.1-20260211, style, clay",
        "v3.1-20260211, texture_quality, best",
        "v3.1-20260211, orientation, default"
    })
    void an_option_that_the_model_does_not_take_is_refused(String model, String option, String value) {
        Object typed = value.matches("\\d+") ? Integer.valueOf(value) : value.equals("true") ? true : value;

        refused(words(Map.of("model", model, option, typed)), 400, 1004);
    }

    @Test
    void an_option_of_another_type_is_refused() {
        refused(words(Map.of("texture", "yes")), 400, 1004);
        refused(words(Map.of("model_seed", "7")), 400, 1004);
        refused(words(Map.of("face_limit", "many")), 400, 1004);
    }

    @Test
    void an_unknown_task_is_not_found() {
        refused(tripo().get("/sandbox/tripo/v3/tasks/nothing"), 404, 2001);
        refused(create("models/texture", Map.of("input", "nothing")), 404, 2001);
        refused(create("models/texture", Map.of("input", "nothing", "model", MODEL)), 400, 2017);
    }

    @Test
    void what_is_no_json_is_malformed() {
        refused(tripo().body("{").post("/sandbox/tripo/v3/models/import"), 400, 1003);
    }

    @Test
    void a_poll_may_fail_and_the_task_goes_on() {
        String id = accepted(words(Map.of("prompt", "a vase [fault:poll-500x1]")));

        refused(tripo().get("/sandbox/tripo/v3/tasks/" + id), 500, 1000);
        task(id).body("data.status", startsWith("queue"));
    }
}
