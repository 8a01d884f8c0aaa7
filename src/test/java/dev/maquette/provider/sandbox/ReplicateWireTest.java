package dev.maquette.provider.sandbox;

import static dev.maquette.provider.sandbox.SandboxClient.picture;
import static dev.maquette.provider.sandbox.SandboxClient.predict;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.maquette.mesh.raster.Picture;
import dev.maquette.testing.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WireProfile.class)
class ReplicateWireTest {

    @Inject
    MovableClock clock;

    private static RequestSpecification replicate() {
        return given().header("Authorization", "Bearer sandbox");
    }

    private static ValidatableResponse get(String id) {
        return replicate().get("/sandbox/replicate/v1/predictions/" + id).then().statusCode(200);
    }

    private static String submitted(byte[] picture) {
        return predict(picture).then().statusCode(201).extract().path("id");
    }

    private static byte[] download(String url) {
        return given().get(url)
                .then()
                .statusCode(200)
                .contentType("model/gltf-binary")
                .extract()
                .asByteArray();
    }

    /** What the GLB header says of the whole file (glTF 2.0, section 4.4.2). */
    private static int declaredLength(byte[] glb) {
        return ByteBuffer.wrap(glb).order(ByteOrder.LITTLE_ENDIAN).getInt(8);
    }

    @Test
    void a_prediction_goes_from_starting_to_a_glb_of_the_object_in_the_picture() {
        String id = predict(picture("a red mug with a bamboo lid"))
                .then()
                .statusCode(201)
                .body("status", equalTo("starting"))
                .body("output", nullValue())
                .body("error", nullValue())
                .body("urls.get", containsString("/sandbox/replicate/v1/predictions/"))
                .extract()
                .path("id");

        clock.advance(Duration.ofSeconds(5));
        get(id).body("status", equalTo("processing")).body("logs", containsString("Sampling: 100%"));
        clock.advance(Duration.ofSeconds(5));
        String model = get(id).body("status", equalTo("succeeded"))
                .body("completed_at", notNullValue())
                .body("metrics.total_time", equalTo(10.0f))
                .extract()
                .path("output.model_file");

        String glb = new String(download(model), StandardCharsets.ISO_8859_1);
        assertThat(glb).startsWith("glTF").contains("\"name\":\"lid\"");
        assertThat(download(model)).isEqualTo(glb.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void a_forgotten_flag_succeeds_without_a_model() {
        String id = predict(Map.of("images", List.of(SandboxClient.dataUrl(picture("a vase")))))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        clock.advance(Duration.ofSeconds(10));
        get(id).body("status", equalTo("succeeded")).body("output.model_file", nullValue());
    }

    @Test
    void an_uploaded_picture_is_known_by_its_address() {
        String url = replicate()
                .multiPart("content", "view.png", picture("a robot"), "image/png")
                .post("/sandbox/replicate/v1/files")
                .then()
                .statusCode(201)
                .body("content_type", equalTo("image/png"))
                .body("checksums.sha256", notNullValue())
                .extract()
                .path("urls.get");
        String id = predict(Map.of("images", List.of(url), "generate_model", true))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        clock.advance(Duration.ofSeconds(10));
        String model = get(id).extract().path("output.model_file");
        assertThat(new String(download(model), StandardCharsets.ISO_8859_1)).contains("\"name\":\"eyes\"");
    }

    @Test
    void a_foreign_photo_becomes_a_board_with_that_photo() {
        String id = submitted(new Picture(2, 1, new int[] {0xFF801020, 0xFF801020}).toPng());

        clock.advance(Duration.ofSeconds(10));
        String model = get(id).extract().path("output.model_file");
        assertThat(new String(download(model), StandardCharsets.ISO_8859_1)).contains("\"name\":\"picture\"");
    }

    @Test
    void a_picture_elsewhere_cannot_be_fetched_and_fails_the_prediction() {
        String id = predict(Map.of("images", List.of("https://example.com/a.png"), "generate_model", true))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        clock.advance(Duration.ofSeconds(10));
        get(id).body("status", equalTo("failed")).body("error", containsString("Could not download"));
    }

    @Test
    void a_cancelled_prediction_stays_cancelled() {
        String id = submitted(picture("a vase"));

        clock.advance(Duration.ofSeconds(5));
        replicate()
                .post("/sandbox/replicate/v1/predictions/" + id + "/cancel")
                .then()
                .statusCode(200)
                .body("status", equalTo("canceled"));
        clock.advance(Duration.ofSeconds(60));
        get(id).body("status", equalTo("canceled")).body("output", nullValue());
        given().get("/sandbox/replicate/delivery/" + id + "/output.glb").then().statusCode(404);
    }

    @Test
    void markers_travel_in_the_picture_to_the_model() {
        String failed = submitted(picture("a vase [fault:model-failed]"));
        String aborted = submitted(picture("a vase [fault:model-aborted]"));
        String empty = submitted(picture("a vase [fault:model-null]"));
        String broken = submitted(picture("a vase [fault:model-invalid]"));

        clock.advance(Duration.ofSeconds(10));
        get(failed).body("status", equalTo("failed")).body("error", containsString("CUDA out of memory"));
        get(aborted).body("status", equalTo("aborted"));
        get(empty).body("status", equalTo("succeeded")).body("output.model_file", nullValue());
        byte[] glb = download(get(broken).extract().path("output.model_file"));
        assertThat(declaredLength(glb)).isGreaterThan(glb.length);
    }

    @Test
    void a_failing_submission_is_not_paid() {
        given().delete("/sandbox/ledger");

        predict(picture("a vase [fault:submit-500x1]" + System.nanoTime()))
                .then()
                .statusCode(500);

        given().get("/sandbox/ledger").then().body("counts.'replicate.predictions'", equalTo(0));
    }

    @Test
    void without_the_token_nothing_is_answered() {
        given().contentType(ContentType.JSON)
                .body(Map.of())
                .post("/sandbox/replicate/v1/predictions")
                .then()
                .statusCode(401)
                .body("title", equalTo("Unauthenticated"));
        given().header("Authorization", "Bearer wrong")
                .get("/sandbox/replicate/v1/predictions/x")
                .then()
                .statusCode(401);
    }

    @Test
    void wrong_input_is_a_422_that_names_the_fields() {
        predict(Map.of("texture_size", 4096, "generate_model", "yes"))
                .then()
                .statusCode(422)
                .body("invalid_fields.field", hasItem("input.images"))
                .body("invalid_fields.field", hasItem("input.texture_size"))
                .body("invalid_fields.field", hasItem("input.generate_model"))
                .body("detail", containsString("Must be less than or equal to 2048"));
        replicate()
                .contentType(ContentType.JSON)
                .body(Map.of("version", "0".repeat(64), "input", Map.of()))
                .post("/sandbox/replicate/v1/predictions")
                .then()
                .statusCode(422)
                .body("title", equalTo("Invalid version or not permitted"))
                .body("status", equalTo(422));
    }

    @Test
    void an_unknown_prediction_is_not_found() {
        replicate()
                .get("/sandbox/replicate/v1/predictions/nothing")
                .then()
                .statusCode(404)
                .body("detail", not(nullValue()));
    }

    @Test
    void a_wrong_method_is_told_in_the_service_s_own_shape() {
        replicate()
                .put("/sandbox/replicate/v1/predictions/nothing")
                .then()
                .statusCode(405)
                .body("detail", equalTo("Method \"PUT\" not allowed."));
    }
}
