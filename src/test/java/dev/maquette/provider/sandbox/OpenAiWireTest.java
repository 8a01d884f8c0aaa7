package dev.maquette.provider.sandbox;

import static dev.maquette.provider.sandbox.SandboxClient.dataUrl;
import static dev.maquette.provider.sandbox.SandboxClient.form;
import static dev.maquette.provider.sandbox.SandboxClient.picture;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.maquette.provider.sandbox.object.DescribedPng;
import dev.maquette.provider.sandbox.object.Form;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(WireProfile.class)
class OpenAiWireTest {

    private static final String GENERATIONS = "/sandbox/openai/v1/images/generations";
    private static final String EDITS = "/sandbox/openai/v1/images/edits";
    private static final String MODEL = "gpt-image-2";
    private static final byte[] NO_PICTURE = "no picture".getBytes();

    @BeforeEach
    void forgetPaidCalls() {
        given().delete("/sandbox/ledger").then().statusCode(204);
    }

    private static long paidPictures() {
        return given().get("/sandbox/ledger")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("counts.'openai.images'");
    }

    private static Response generate(String key, Map<String, Object> fields) {
        return given().header("Authorization", "Bearer " + key)
                .contentType(ContentType.JSON)
                .body(fields)
                .post(GENERATIONS);
    }

    /** With the required fields, unless they are given. */
    private static Response generate(Map<String, Object> fields) {
        Map<String, Object> all = new HashMap<>(Map.of("model", MODEL, "prompt", "a red mug"));
        all.putAll(fields);
        return generate("sandbox", all);
    }

    private static Response edit(String prompt, byte[]... references) {
        return form(Map.of("model", MODEL, "prompt", prompt), references).post(EDITS);
    }

    private static byte[] png(Response reply) {
        return Base64.getDecoder().decode(reply.then().statusCode(200).extract().<String>path("data[0].b64_json"));
    }

    private static BufferedImage image(Response reply) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png(reply)));
    }

    private static void refuses(Response reply, String field, String code) {
        reply.then()
                .statusCode(400)
                .body("error.type", equalTo("invalid_request_error"))
                .body("error.param", equalTo(field))
                .body("error.code", equalTo(code));
    }

    @Test
    void words_become_a_described_picture_in_base64() {
        Response reply = generate(Map.of());

        reply.then()
                .header("x-request-id", not(blankOrNullString()))
                .body("created", greaterThan(1_000_000_000))
                .body("data", hasSize(1))
                .body("data[0].url", nullValue())
                .body("output_format", equalTo("png"))
                .body("size", equalTo("1024x1024"))
                .body("background", equalTo("opaque"))
                .body("quality", equalTo("medium"))
                .body("usage.total_tokens", greaterThan(0))
                .body("usage.input_tokens_details.image_tokens", equalTo(0));
        assertThat(DescribedPng.read(png(reply)).orElseThrow().form()).isEqualTo(Form.MUG);
        assertThat(paidPictures()).isEqualTo(1);
    }

    @Test
    void each_picture_is_delivered_and_paid() {
        generate(Map.of("n", 3)).then().statusCode(200).body("data", hasSize(3));

        assertThat(paidPictures()).isEqualTo(3);
    }

    @Test
    void files_bring_their_object_along() {
        byte[] mug = picture("a red mug with a bamboo lid");

        byte[] back = png(edit("a red mug with a bamboo lid. Back view", mug, mug));

        assertThat(back).isNotEqualTo(mug);
        assertThat(DescribedPng.read(back)).isEqualTo(DescribedPng.read(mug));
        assertThat(paidPictures()).isEqualTo(1);
    }

    @Test
    void a_long_prompt_fits_into_a_form() {
        byte[] mug = picture("a red mug");
        String prompt = "Back view. " + "é".repeat(31_000);

        edit(prompt, mug).then().statusCode(200);
        refuses(edit(prompt + "é".repeat(1_000), mug), "prompt", "string_above_max_length");
    }

    @Test
    void data_urls_in_json_do_as_well_as_files() {
        byte[] mug = picture("a red mug");

        Response reply = given().header("Authorization", "Bearer sandbox")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "model",
                        MODEL,
                        "prompt",
                        "a red mug. Back view",
                        "images",
                        List.of(Map.of("image_url", dataUrl(mug)))))
                .post(EDITS);

        assertThat(DescribedPng.read(png(reply))).isEqualTo(DescribedPng.read(mug));
    }

    /** A square picture of 1024 pixels has 128 in these tests. */
    @ParameterizedTest
    @CsvSource({"1024x1024,128,128", "1536x1024,192,128", "1024x1536,128,192", "1280x720,160,90", "auto,128,128"})
    void the_size_decides_the_pixels(String size, int width, int height) throws IOException {
        BufferedImage image = image(generate(Map.of("size", size)));

        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(width, height);
    }

    @ParameterizedTest
    @ValueSource(strings = {"512x512", "1000x1000", "3072x960", "4096x1024", "3840x2176", "large", "1024"})
    void a_size_that_the_models_do_not_offer_is_refused(String size) {
        refuses(generate(Map.of("size", size)), "size", "invalid_value");
    }

    @Test
    void a_transparent_background_is_transparent_outside_of_the_object_only() throws IOException {
        BufferedImage image = image(generate(Map.of("background", "transparent")));

        assertThat(image.getRGB(0, 0) >>> 24).isZero();
        assertThat(image.getRGB(image.getWidth() / 2, image.getHeight() / 2) >>> 24)
                .isEqualTo(0xFF);
        assertThat(image(generate(Map.of())).getColorModel().hasAlpha()).isFalse();
    }

    @Test
    void a_jpeg_is_a_jpeg_and_has_no_transparent_background() {
        byte[] jpeg = png(generate(Map.of("output_format", "jpeg", "output_compression", 70)));

        assertThat(jpeg).startsWith(0xFF, 0xD8, 0xFF);
        refuses(generate(Map.of("output_format", "jpeg", "background", "transparent")), "background", "invalid_value");
    }

    @Test
    void without_the_key_nothing_is_made() {
        generate("wrong", Map.of()).then().statusCode(401).body("error.code", equalTo("invalid_api_key"));
        given().contentType(ContentType.JSON)
                .body(Map.of())
                .post(GENERATIONS)
                .then()
                .statusCode(401)
                .body("error.message", containsString("API key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-image-1", "gpt-image-1.5", "dall-e-3", "gpt-image-9"})
    void unknown_and_retired_models_are_not_found(String model) {
        generate(Map.of("model", model)).then().statusCode(404).body("error.code", equalTo("model_not_found"));
    }

    @Test
    void a_request_without_a_model_gets_the_one_that_is_retired() {
        generate("sandbox", Map.of("prompt", "a red mug"))
                .then()
                .statusCode(404)
                .body("error.message", containsString("gpt-image-1.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-image-2-2026-04-21", "gpt-image-2.5-sunburst", "gpt-image-2.6-flare"})
    void the_models_that_stay_are_known(String model) {
        generate(Map.of("model", model)).then().statusCode(200);
    }

    @Test
    void what_the_real_service_does_not_take_is_refused_with_the_field() {
        refuses(generate(Map.of("response_format", "b64_json")), "response_format", "unknown_parameter");
        refuses(generate(Map.of("input_fidelity", "high")), "input_fidelity", "unknown_parameter");
        refuses(generate("sandbox", Map.of("model", MODEL)), "prompt", "missing_required_parameter");
        refuses(generate(Map.of("prompt", 7)), "prompt", "invalid_type");
        refuses(generate(Map.of("n", "2")), "n", "invalid_type");
        refuses(generate(Map.of("n", 0)), "n", "integer_below_min_value");
        refuses(generate(Map.of("n", 11)), "n", "integer_above_max_value");
        refuses(generate(Map.of("quality", "hd")), "quality", "invalid_value");
        refuses(generate(Map.of("quality", "max")), "quality", "invalid_value");
        refuses(generate(Map.of("background", "white")), "background", "invalid_value");
        refuses(generate(Map.of("output_format", "gif")), "output_format", "invalid_value");
        given().header("Authorization", "Bearer sandbox")
                .contentType(ContentType.JSON)
                .body("{")
                .post(GENERATIONS)
                .then()
                .statusCode(400)
                .body("error.type", equalTo("invalid_request_error"));
        assertThat(paidPictures()).isZero();
    }

    @Test
    void a_file_without_the_type_of_a_picture_is_refused() {
        Map<String, String> fields = Map.of("model", MODEL, "prompt", "a mug");

        Response reply = form(fields)
                .multiPart("image[]", "mug.png", picture("a mug"), "application/octet-stream")
                .post(EDITS);

        refuses(reply, "image", "unsupported_file_mimetype");
        reply.then()
                .body(
                        "error.message",
                        allOf(
                                containsString("unsupported mimetype ('application/octet-stream')"),
                                containsString("'image/jpeg', 'image/png', and 'image/webp'")));
    }

    @Test
    void a_file_without_any_type_is_refused() {
        String body = """
                --frontier\r
                Content-Disposition: form-data; name="model"\r
                \r
                gpt-image-2\r
                --frontier\r
                Content-Disposition: form-data; name="prompt"\r
                \r
                a mug\r
                --frontier\r
                Content-Disposition: form-data; name="image[]"; filename="mug.png"\r
                \r
                bytes\r
                --frontier--\r
                """;

        Response reply = given().header("Authorization", "Bearer sandbox")
                .contentType("multipart/form-data; boundary=frontier")
                .body(body.getBytes())
                .post(EDITS);

        refuses(reply, "image", "missing_file_mimetype");
    }

    @Test
    void a_part_without_a_file_name_is_no_file() {
        Response reply = form(Map.of("model", MODEL, "prompt", "a mug", "image[]", "bytes of a picture"))
                .post(EDITS);

        refuses(reply, "image", "invalid_type");
    }

    @Test
    void an_edit_needs_one_to_sixteen_readable_pictures() {
        byte[] mug = picture("a mug");

        edit("a mug", Collections.nCopies(16, mug).toArray(byte[][]::new))
                .then()
                .statusCode(200);
        refuses(edit("a mug", Collections.nCopies(17, mug).toArray(byte[][]::new)), "image", "array_above_max_length");
        refuses(edit("a mug"), "image", "missing_required_parameter");
        refuses(edit("a mug", NO_PICTURE), "image", "invalid_image_file");
    }

    @Test
    void a_form_takes_numbers_and_the_fidelity_as_texts() {
        byte[] mug = picture("a mug");

        form(Map.of("model", MODEL, "prompt", "a mug", "n", "2", "input_fidelity", "high"), mug)
                .post(EDITS)
                .then()
                .statusCode(200)
                .body("data", hasSize(2));
        refuses(form(Map.of("model", MODEL, "prompt", "a mug", "n", "two"), mug).post(EDITS), "n", "invalid_type");
        refuses(
                form(Map.of("model", MODEL, "prompt", "a mug", "input_fidelity", "low "), mug)
                        .post(EDITS),
                "input_fidelity",
                "invalid_value");
    }

    @Test
    void markers_make_the_answers_of_a_bad_day() {
        generate(Map.of("prompt", "a mug [fault:refused]"))
                .then()
                .statusCode(400)
                .body("error.type", equalTo("image_generation_user_error"))
                .body("error.code", equalTo("moderation_blocked"))
                .body("error.moderation_details.moderation_stage", equalTo("input"))
                .body("error.moderation_details.categories", not(empty()));
        generate(Map.of("prompt", "a mug [fault:image-safety]"))
                .then()
                .statusCode(400)
                .body("error.moderation_details.moderation_stage", equalTo("output"));
        generate(Map.of("prompt", "a mug [fault:429]"))
                .then()
                .statusCode(429)
                .header("retry-after-ms", notNullValue())
                .body("error.code", equalTo("rate_limit_exceeded"));
        generate(Map.of("prompt", "a mug [fault:no-credit]"))
                .then()
                .statusCode(429)
                .body("error.code", equalTo("insufficient_quota"));
        generate(Map.of("prompt", "a mug [fault:500]")).then().statusCode(500);
        generate(Map.of("prompt", "a mug [fault:503]")).then().statusCode(503).header("Retry-After", "1");
        generate(Map.of("prompt", "a mug [fault:no-image]"))
                .then()
                .statusCode(200)
                .body("data", empty());
        assertThat(paidPictures()).isZero();
    }
}
