package dev.maquette.provider.sandbox;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Speaks to the stand-ins as the real services' clients do. */
final class SandboxClient {

    static final String VERSION = "e8f6c45206993f297372f5436b90350817bd9b4a0d52d2a76df50c1c8afa2b3c";

    private SandboxClient() {}

    static Response generate(String prompt, byte[]... references) {
        List<Map<String, Object>> parts = new ArrayList<>();
        parts.add(Map.of("text", prompt));
        for (byte[] reference : references) {
            String data = Base64.getEncoder().encodeToString(reference);
            parts.add(Map.of("inlineData", Map.of("mimeType", "image/png", "data", data)));
        }
        return generate(Map.of("contents", List.of(Map.of("parts", parts))));
    }

    static Response generate(Map<String, Object> body) {
        return generate("gemini-3.1-flash-image", "sandbox", body);
    }

    static Response generate(String model, String key, Map<String, Object> body) {
        return given().header("x-goog-api-key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/sandbox/gemini/v1beta/models/" + model + ":generateContent");
    }

    static byte[] picture(String prompt, byte[]... references) {
        String data = generate(prompt, references)
                .then()
                .statusCode(200)
                .extract()
                .path("candidates[0].content.parts[0].inlineData.data");
        return Base64.getDecoder().decode(data);
    }

    /** A form of OpenAI's with a text for each field and a PNG for each reference. */
    static RequestSpecification form(Map<String, String> fields, byte[]... references) {
        RequestSpecification form = given().header("Authorization", "Bearer sandbox");
        fields.forEach((name, value) -> form.multiPart(
                new MultiPartSpecBuilder(value).controlName(name).charset(UTF_8).build()));
        for (byte[] reference : references) {
            form.multiPart("image[]", "reference.png", reference, "image/png");
        }
        return form;
    }

    static String dataUrl(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    static Response predict(Map<String, Object> input) {
        return given().header("Authorization", "Bearer sandbox")
                .contentType(ContentType.JSON)
                .body(Map.of("version", VERSION, "input", input))
                .post("/sandbox/replicate/v1/predictions");
    }

    static Response predict(byte[] picture) {
        return predict(Map.of("images", List.of(dataUrl(picture)), "generate_model", true));
    }
}
