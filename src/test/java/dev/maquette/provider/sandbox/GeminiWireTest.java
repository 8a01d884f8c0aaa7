package dev.maquette.provider.sandbox;

import static dev.maquette.provider.sandbox.SandboxClient.generate;
import static dev.maquette.provider.sandbox.SandboxClient.picture;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.maquette.mesh.raster.Picture;
import dev.maquette.provider.AspectRatio;
import dev.maquette.provider.sandbox.artwork.PackageArtwork;
import dev.maquette.provider.sandbox.artwork.Prompts;
import dev.maquette.provider.sandbox.object.DescribedPng;
import dev.maquette.provider.sandbox.object.Form;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(WireProfile.class)
class GeminiWireTest {

    @Inject
    SwitchableSandbox sandbox;

    @BeforeEach
    void forgetPaidCalls() {
        given().delete("/sandbox/ledger").then().statusCode(204);
    }

    @AfterEach
    void switchOn() {
        sandbox.setActive(true);
    }

    private static long paidPictures() {
        return given().get("/sandbox/ledger")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("counts.'gemini.images'");
    }

    @Test
    void a_prompt_becomes_a_described_picture_and_is_paid_once() {
        var reply = generate("a red mug");

        reply.then()
                .statusCode(200)
                .body("candidates[0].finishReason", equalTo("STOP"))
                .body("candidates[0].content.role", equalTo("model"))
                .body("candidates[0].content.parts[0].inlineData.mimeType", equalTo("image/png"))
                .body("modelVersion", equalTo("gemini-3.1-flash-image"))
                .body("responseId", not(blankOrNullString()))
                .body("usageMetadata.candidatesTokensDetails[0].modality", equalTo("IMAGE"));
        assertThat(DescribedPng.read(picture("a red mug")))
                .hasValueSatisfying(object -> assertThat(object.form()).isEqualTo(Form.MUG));
        assertThat(paidPictures()).isEqualTo(2);
    }

    @Test
    void a_reference_brings_its_object_along() {
        byte[] first = picture("a red mug with a bamboo lid");

        byte[] back = picture("a red mug with a bamboo lid. Back view", first);
        byte[] edited = picture("Base description: a red mug\nChange: make it blue", first);

        assertThat(back).isNotEqualTo(first);
        assertThat(DescribedPng.read(back)).isEqualTo(DescribedPng.read(first));
        assertThat(DescribedPng.read(edited).orElseThrow().parts())
                .isEqualTo(DescribedPng.read(first).orElseThrow().parts());
        assertThat(DescribedPng.read(edited).orElseThrow().paint())
                .isNotEqualTo(DescribedPng.read(first).orElseThrow().paint());
    }

    @Test
    void a_foreign_photo_gives_its_colour() {
        int[] pixels = new int[64 * 64];
        Arrays.fill(pixels, 0xFF2040C0);

        byte[] vase = picture("a vase in the colour of the photo", new Picture(64, 64, pixels).toPng());

        int rgb = DescribedPng.read(vase).orElseThrow().paint().rgb();
        assertThat(rgb & 0xFF).isGreaterThan(rgb >> 16 & 0xFF);
    }

    @ParameterizedTest
    @CsvSource({"1:1,128,128", "16:9,168,96", "9:16,96,168", "2:3,104,156"})
    void the_aspect_ratio_decides_the_pixels(String ratio, int width, int height) throws IOException {
        Map<String, Object> body = Map.of(
                "contents", List.of(Map.of("role", "user", "parts", List.of(Map.of("text", "a vase")))),
                "generationConfig",
                        Map.of("responseModalities", List.of("IMAGE"), "imageConfig", Map.of("aspectRatio", ratio)));

        byte[] png = Base64.getDecoder()
                .decode(generate(body)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("candidates[0].content.parts[0].inlineData.data"));

        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(width, height);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9", "1:4", "4:1", "1:8", "8:1"
            })
    void artwork_of_a_panel_comes_in_every_ratio(String ratio) throws IOException {
        String prompt = Prompts.panel("front", "Tea in teal with leaves", 100, 150);
        Map<String, Object> body = Map.of(
                "contents",
                List.of(Map.of("parts", List.of(Map.of("text", prompt)))),
                "generationConfig",
                Map.of("imageConfig", Map.of("aspectRatio", ratio)));

        byte[] png = Base64.getDecoder()
                .decode(generate(body)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("candidates[0].content.parts[0].inlineData.data"));

        var image = ImageIO.read(new ByteArrayInputStream(png));
        AspectRatio wanted = AspectRatio.parse(ratio);
        assertThat((double) image.getWidth() / image.getHeight())
                .isCloseTo(wanted.width() / wanted.height(), withinPercentage(6));
        assertThat(PackageArtwork.designOf(png)).isPresent();
    }

    @Test
    void panels_follow_the_mock_up_that_comes_with_them() {
        String words = "Soap with stripes";
        byte[] mockUp = picture(Prompts.mockUp("a box", words + " in coral", 100, 150, 60));

        byte[] panel = picture(Prompts.panel("left", words, 60, 150, "mockup"), mockUp);

        assertThat(PackageArtwork.designOf(panel).orElseThrow().palette())
                .isEqualTo(PackageArtwork.designOf(mockUp).orElseThrow().palette());
    }

    @Test
    void a_foreign_photo_gives_a_panel_its_colour() {
        int[] pixels = new int[64 * 64];
        Arrays.fill(pixels, 0xFF2040C0);

        byte[] panel =
                picture(Prompts.panel("front", "Soap", 100, 150, "reference"), new Picture(64, 64, pixels).toPng());

        int rgb = PackageArtwork.designOf(panel).orElseThrow().palette().ground();
        assertThat(rgb & 0xFF).isGreaterThan(2 * (rgb >> 16 & 0xFF));
    }

    @Test
    void faults_can_be_asked_for_in_the_words_about_a_design() {
        String once = "Tea [fault:503x1] " + System.nanoTime();

        generate(Prompts.panel("front", "Tea [fault:refused]", 100, 150))
                .then()
                .statusCode(200)
                .body("promptFeedback.blockReason", equalTo("PROHIBITED_CONTENT"));
        generate(Prompts.mockUp("a box", once, 100, 150, 60)).then().statusCode(503);
        generate(Prompts.mockUp("a box", once, 100, 150, 60)).then().statusCode(200);
        assertThat(paidPictures()).isEqualTo(1);
    }

    @Test
    void a_bad_key_is_a_400_with_its_reason_and_a_missing_one_a_403() {
        Map<String, Object> body = Map.of("contents", List.of(Map.of("parts", List.of(Map.of("text", "a vase")))));

        generate("gemini-3.1-flash-image", "wrong", body)
                .then()
                .statusCode(400)
                .body("error.status", equalTo("INVALID_ARGUMENT"))
                .body("error.details.reason", contains("API_KEY_INVALID"));
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/sandbox/gemini/v1beta/models/gemini-3.1-flash-image:generateContent")
                .then()
                .statusCode(403)
                .body("error.status", equalTo("PERMISSION_DENIED"));
    }

    @Test
    void unknown_and_retired_models_are_not_found() {
        for (String model : List.of("gemini-1.5-pro", "gemini-3-pro-image-preview")) {
            generate(model, "sandbox", Map.of()).then().statusCode(404).body("error.status", equalTo("NOT_FOUND"));
        }
    }

    @Test
    void what_the_real_service_does_not_know_is_refused() {
        Map<String, Object> contents = Map.of("parts", List.of(Map.of("text", "a vase")));
        List<Map<String, Object>> bodies = List.of(
                Map.of(),
                Map.of("contents", List.of()),
                Map.of("contents", List.of(Map.of("parts", List.of()))),
                Map.of("contents", List.of(contents), "prompt", "a vase"),
                Map.of(
                        "contents",
                        List.of(contents),
                        "generationConfig",
                        Map.of("imageConfig", Map.of("aspectRatio", "7:3"))),
                Map.of(
                        "contents",
                        List.of(contents),
                        "generationConfig",
                        Map.of("imageConfig", Map.of("imageSize", "1k"))),
                Map.of(
                        "contents",
                        List.of(Map.of(
                                "parts",
                                List.of(Map.of(
                                        "inlineData",
                                        Map.of("mimeType", "image/png", "data", "bm90IGEgcGljdHVyZQ==")))))));

        for (Map<String, Object> body : bodies) {
            generate(body).then().statusCode(400).body("error.status", equalTo("INVALID_ARGUMENT"));
        }
        assertThat(paidPictures()).isZero();
    }

    @Test
    void markers_make_the_answers_of_a_bad_day() {
        generate("a mug [fault:refused]")
                .then()
                .statusCode(200)
                .body("promptFeedback.blockReason", equalTo("PROHIBITED_CONTENT"))
                .body("candidates", nullValue());
        generate("a mug [fault:image-safety]")
                .then()
                .statusCode(200)
                .body("candidates[0].finishReason", equalTo("IMAGE_SAFETY"))
                .body("candidates[0].content", nullValue());
        generate("a mug [fault:no-image]").then().body("candidates[0].finishReason", equalTo("NO_IMAGE"));
        generate("a mug [fault:500]").then().statusCode(500).body("error.status", equalTo("INTERNAL"));
        generate("a mug [fault:429]").then().statusCode(429).body("error.details.retryDelay", hasItem(startsWith("1")));
        assertThat(paidPictures()).isZero();
    }

    @Test
    void a_counted_fault_is_over_after_its_count() {
        String prompt = "a mug [fault:503x2] " + System.nanoTime();

        generate(prompt).then().statusCode(503).body("error.status", equalTo("UNAVAILABLE"));
        generate(prompt).then().statusCode(503);
        generate(prompt).then().statusCode(200);
        assertThat(paidPictures()).isEqualTo(1);
    }

    @Test
    void outside_of_sandbox_mode_there_are_no_stand_ins() {
        sandbox.setActive(false);

        generate("a mug").then().statusCode(404);
        given().get("/sandbox/ledger").then().statusCode(404);
    }
}
