package dev.maquette.provider.sandbox;

import static dev.maquette.provider.sandbox.SandboxClient.dataUrl;
import static dev.maquette.provider.sandbox.SandboxClient.picture;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.maquette.provider.sandbox.object.DescribedPng;
import dev.maquette.provider.sandbox.object.Form;
import dev.maquette.testing.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WireProfile.class)
class FalWireTest {

    @Inject
    MovableClock clock;

    private static RequestSpecification fal() {
        return given().header("Authorization", "Key sandbox");
    }

    private static Response submit(String application, Map<String, Object> input) {
        return fal().contentType(ContentType.JSON).body(input).post("/sandbox/fal/queue/" + application);
    }

    private static Response submitted(byte[] picture) {
        Response reply = submit("fal-ai/trellis/multi", Map.of("image_urls", List.of(dataUrl(picture))));
        reply.then().statusCode(200);
        return reply;
    }

    private static Response announced() {
        Response upload = fal().contentType(ContentType.JSON)
                .body(Map.of("content_type", "image/png", "file_name", "view.png"))
                .post("/sandbox/fal/rest/storage/upload/initiate?storage_type=fal-cdn-v3");
        upload.then().statusCode(200);
        return upload;
    }

    /** The address of the picture. */
    private static String uploaded(byte[] png) {
        Response upload = announced();
        given().contentType("image/png")
                .body(png)
                .put(upload.<String>path("upload_url"))
                .then()
                .statusCode(200);
        return upload.path("file_url");
    }

    @Test
    void a_request_is_queued_runs_and_has_its_result_at_the_returned_addresses() {
        Response request = submitted(picture("a yellow duck"));
        request.then()
                .body("status", equalTo("IN_QUEUE"))
                .body("queue_position", equalTo(0))
                .body("status_url", not(containsString("multi")))
                .body("status_url", containsString("/sandbox/fal/queue/fal-ai/trellis/requests/"));
        String statusUrl = request.path("status_url");
        String responseUrl = request.path("response_url");

        fal().get(responseUrl).then().statusCode(400);
        clock.advance(Duration.ofSeconds(5));
        fal().get(statusUrl)
                .then()
                .statusCode(202)
                .body("status", equalTo("IN_PROGRESS"))
                .body("logs", nullValue());
        fal().get(statusUrl + "?logs=1").then().body("logs.message", hasItem(containsString("Sampling")));
        clock.advance(Duration.ofSeconds(5));
        fal().get(statusUrl)
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("metrics.inference_time", notNullValue());

        String model = fal().get(responseUrl)
                .then()
                .statusCode(200)
                .header("x-fal-request-id", equalTo(request.<String>path("request_id")))
                .body("model_mesh.content_type", equalTo("model/gltf-binary"))
                .extract()
                .path("model_mesh.url");
        byte[] glb = given().get(model).then().statusCode(200).extract().asByteArray();
        assertThat(new String(glb, StandardCharsets.ISO_8859_1))
                .startsWith("glTF")
                .contains("\"name\":\"beak\"");
    }

    @Test
    void a_failure_is_completed_and_shows_only_in_the_result() {
        Response request = submitted(picture("a vase [fault:model-failed]"));

        clock.advance(Duration.ofSeconds(10));
        fal().get(request.<String>path("status_url"))
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("error_type", equalTo("runner_server_error"));
        fal().get(request.<String>path("response_url"))
                .then()
                .statusCode(500)
                .header("X-Fal-Error-Type", equalTo("runner_server_error"))
                .body("detail", notNullValue());
    }

    @Test
    void wrong_input_is_found_when_the_work_starts() {
        Response request = submit("fal-ai/trellis", Map.of("picture", "x"));
        request.then().statusCode(200);

        clock.advance(Duration.ofSeconds(10));
        fal().get(request.<String>path("response_url"))
                .then()
                .statusCode(422)
                .body("detail[0].loc", contains("body", "image_url"))
                .body("detail[0].type", equalTo("missing"));
    }

    @Test
    void an_uploaded_picture_is_known_by_its_address() {
        Response upload = announced();
        byte[] chair = picture("a chair with armrests");
        given().contentType("image/jpeg")
                .body(chair)
                .put(upload.<String>path("upload_url"))
                .then()
                .statusCode(403);
        given().contentType("image/png")
                .body(chair)
                .put(upload.<String>path("upload_url"))
                .then()
                .statusCode(200);

        Response request = submit("fal-ai/trellis-2", Map.of("image_url", upload.path("file_url")));
        clock.advance(Duration.ofSeconds(10));

        String model = fal().get(request.<String>path("response_url"))
                .then()
                .statusCode(200)
                .extract()
                .path("model_glb.url");
        assertThat(given().get(model).asString()).contains("armrests");
    }

    @Test
    void a_cancelled_request_ends_and_a_finished_one_does_not_change() {
        Response cancelled = submitted(picture("a vase"));
        Response finished = submitted(picture("a vase"));

        fal().put(cancelled.<String>path("cancel_url"))
                .then()
                .statusCode(202)
                .body("status", equalTo("CANCELLATION_REQUESTED"));
        clock.advance(Duration.ofSeconds(10));
        fal().put(finished.<String>path("cancel_url"))
                .then()
                .statusCode(400)
                .body("status", equalTo("ALREADY_COMPLETED"));
        fal().get(cancelled.<String>path("response_url"))
                .then()
                .statusCode(499)
                .body("error_type", equalTo("client_cancelled"));
        fal().put("/sandbox/fal/queue/fal-ai/trellis/requests/nothing/cancel")
                .then()
                .statusCode(404);
    }

    @Test
    void words_become_a_picture_that_is_public_once_it_is_made() {
        Response request = submit("fal-ai/nano-banana-2", Map.of("prompt", "a red mug", "aspect_ratio", "16:9"));
        request.then().statusCode(200).body("status", equalTo("COMPLETED"));

        Response result = fal().get(request.<String>path("response_url"));
        result.then().statusCode(200).body("images", hasSize(1)).body("images[0].content_type", equalTo("image/png"));

        byte[] png = given().get(result.<String>path("images[0].url"))
                .then()
                .statusCode(200)
                .contentType("image/png")
                .extract()
                .asByteArray();
        assertThat(DescribedPng.read(png).orElseThrow().form()).isEqualTo(Form.MUG);
    }

    @Test
    void an_edited_picture_follows_uploaded_inline_and_made_ones() {
        Response first = submit("fal-ai/nano-banana-2", Map.of("prompt", "a red mug with a bamboo lid"));
        String made = fal().get(first.<String>path("response_url")).path("images[0].url");
        byte[] mug = given().get(made).asByteArray();

        for (String address : List.of(made, dataUrl(mug), uploaded(mug))) {
            Response request = submit(
                    "fal-ai/nano-banana-2/edit",
                    Map.of("prompt", "a red mug with a bamboo lid. Back view", "image_urls", List.of(address)));
            String back = fal().get(request.<String>path("response_url")).path("images[0].url");

            assertThat(DescribedPng.read(given().get(back).asByteArray())).isEqualTo(DescribedPng.read(mug));
        }
    }

    @Test
    void wrong_input_for_a_picture_is_found_when_the_work_starts() {
        List<Map<String, Object>> inputs = List.of(
                Map.of(),
                Map.of("prompt", "a mug"),
                Map.of("prompt", "a mug", "image_urls", List.of("https://example.org/mug.png")),
                Map.of("prompt", "a mug", "image_urls", List.of("data:image/png;base64,bm8gcGljdHVyZQ==")),
                Map.of("prompt", "a mug", "image_urls", List.of(dataUrl(picture("a mug"))), "aspect_ratio", "7:3"));

        for (Map<String, Object> input : inputs) {
            Response request = submit("fal-ai/nano-banana-2/edit", input);
            fal().get(request.<String>path("status_url")).then().body("error", nullValue());
            fal().get(request.<String>path("response_url"))
                    .then()
                    .statusCode(422)
                    .body("detail[0].loc[0]", equalTo("body"));
        }
    }

    @Test
    void markers_make_a_bad_day_for_pictures_too() {
        Response refused = submit("fal-ai/nano-banana-2", Map.of("prompt", "a mug [fault:refused]"));
        fal().get(refused.<String>path("response_url"))
                .then()
                .statusCode(422)
                .body("detail[0].type", equalTo("content_policy_violation"));
        Response nothing = submit("fal-ai/nano-banana-2", Map.of("prompt", "a mug [fault:no-image]"));
        fal().get(nothing.<String>path("response_url")).then().statusCode(200).body("images", hasSize(0));
        submit("fal-ai/nano-banana-2", Map.of("prompt", "a mug [fault:429]"))
                .then()
                .statusCode(429);
        submit("fal-ai/nano-banana-2", Map.of("prompt", "a mug [fault:503]"))
                .then()
                .statusCode(503);
    }

    @Test
    void without_the_key_and_for_unknown_applications_there_is_nothing() {
        given().header("Authorization", "Bearer sandbox")
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/sandbox/fal/queue/fal-ai/trellis")
                .then()
                .statusCode(401)
                .body("detail", containsString("fal-ai/trellis"));
        submit("fal-ai/nothing", Map.of()).then().statusCode(404).body("detail", notNullValue());
    }
}
