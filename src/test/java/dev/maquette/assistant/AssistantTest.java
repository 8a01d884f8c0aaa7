package dev.maquette.assistant;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.testing.AssistantClient;
import dev.maquette.testing.Pictures;
import dev.maquette.testing.WorkspaceClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an assistant can do, as its messages see it. */
@QuarkusTest
@TestProfile(AssistantProfile.class)
class AssistantTest {

    private final AssistantClient assistant = new AssistantClient(Map.of());

    @Test
    void the_service_introduces_itself_without_a_session() {
        JsonNode welcome = assistant.initialize();

        assertThat(welcome.path("protocolVersion").asText()).isEqualTo("2025-06-18");
        assertThat(welcome.path("serverInfo").path("title").asText()).isEqualTo("Maquette");
        assertThat(welcome.path("instructions").asText()).contains("wait_for_job");
        assertThat(welcome.path("capabilities").has("tools")).isTrue();
        assertThat(assistant
                        .send(
                                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"initialize\", \"params\": {\"protocolVersion\":"
                                        + " \"2025-06-18\", \"clientInfo\": {\"name\": \"test\", \"version\": \"1\"}}}")
                        .header("Mcp-Session-Id"))
                .isNull();
    }

    @Test
    void the_tools_are_there_under_their_names() {
        assertThat(assistant.tools().findValuesAsText("name"))
                .containsExactlyInAnyOrder(
                        "create_product",
                        "edit_product",
                        "product_status",
                        "rewind_product",
                        "restore_product",
                        "export_product",
                        "cancel_product",
                        "design_packaging",
                        "packaging_status",
                        "export_dieline",
                        "export_package",
                        "cancel_packaging",
                        "image_to_image",
                        "text_to_model",
                        "image_to_model",
                        "sketch_to_model",
                        "refine_model",
                        "task_status",
                        "render_wall",
                        "render_status",
                        "job_status",
                        "wait_for_job",
                        "cancel_job",
                        "list_jobs");
    }

    @Test
    void every_tool_and_every_argument_is_described() {
        for (JsonNode tool : assistant.tools()) {
            assertThat(tool.path("description").asText()).as(tool.toString()).hasSizeGreaterThan(30);
            assertThat(tool.path("title").asText()).as(tool.toString()).isNotBlank();
            JsonNode schema = tool.path("inputSchema");
            assertThat(schema.path("type").asText()).isEqualTo("object");
            assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
            schema.path("properties").properties().forEach(argument -> {
                assertThat(argument.getKey()).matches("[a-z_]+");
                assertThat(argument.getValue().path("type").asText()).isNotBlank();
                assertThat(argument.getValue().path("description").asText())
                        .as(argument.toString())
                        .isNotBlank();
            });
        }
    }

    @Test
    void schemas_have_the_words_of_the_api() {
        JsonNode schema = schema("design_packaging");
        JsonNode arguments = schema.path("properties");

        assertThat(texts(schema.path("required"))).containsExactly("prompt", "package_type", "width_mm", "height_mm");
        assertThat(texts(arguments.path("package_type").path("enum"))).containsExactly("box", "cylinder");
        assertThat(texts(arguments.path("panels").path("items").path("enum"))).contains("front", "body");
        assertThat(texts(schema("image_to_image")
                        .path("properties")
                        .path("background")
                        .path("enum")))
                .containsExactly("transparent", "opaque", "auto");
        assertThat(arguments.path("width_mm").path("type").asText()).isEqualTo("number");
    }

    @Test
    void words_become_a_product_that_is_looked_at_changed_taken_back_and_exported() throws IOException {
        JsonNode started = assistant.document("create_product", inWorkspace("prompt", "a matte black mug"));
        assertThat(started.path("repeated").asBoolean(true)).isFalse();
        assertThat(started.path("next").asText()).contains("wait_for_job");
        JsonNode job = assistant.ended(started.path("job_id").asText());
        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("succeeded");

        JsonNode look = assistant.tool("product_status", inWorkspace("include_picture", true));
        JsonNode product = look.path("structuredContent");
        assertThat(product.path("status").asText()).isEqualTo("complete");
        assertThat(WorkspaceClient.bytes(product.path("model_url").asText())).startsWith('g', 'l', 'T', 'F');
        assertThat(product.path("versions").path(0).path("index").asInt(-1)).isZero();
        assertThat(product.path("versions")
                        .path(0)
                        .path("size")
                        .path("height_mm")
                        .asInt())
                .isPositive();
        BufferedImage picture = picture(look);
        assertThat(picture.getWidth()).isEqualTo(128);

        JsonNode edit = assistant.document("edit_product", inWorkspace("prompt", "make it red"));
        assistant.ended(edit.path("job_id").asText());
        assistant.document("rewind_product", inWorkspace("index", 0));
        JsonNode rewound = assistant.document("product_status", inWorkspace());
        assertThat(rewound.path("versions")).hasSize(1);
        String left = rewound.path("other_versions").path(0).path("id").asText();
        assistant.document("restore_product", inWorkspace("version_id", left));
        assertThat(assistant.document("product_status", inWorkspace()).path("versions"))
                .hasSize(2);

        JsonNode file = assistant.document("export_product", inWorkspace("format", "stl"));
        assertThat(WorkspaceClient.bytes(file.path("url").asText()))
                .hasSize(file.path("bytes").asInt(-1));
    }

    @Test
    void a_package_gets_artwork_a_dieline_and_a_model() throws IOException {
        JsonNode started = assistant.document(
                "design_packaging",
                inWorkspace(
                        "prompt",
                        "orange slices on mint green, brand name \"SOLE\"",
                        "package_type",
                        "cylinder",
                        "width_mm",
                        80,
                        "height_mm",
                        150.5));
        JsonNode job = assistant.ended(started.path("job_id").asText());
        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("succeeded");

        JsonNode look = assistant.tool("packaging_status", inWorkspace("show_panel", "body"));
        JsonNode design = look.path("structuredContent");
        assertThat(design.path("package_type").asText()).isEqualTo("cylinder");
        assertThat(design.path("dimensions_mm").path("height").asDouble()).isEqualTo(150.5);
        assertThat(design.path("panels").findValuesAsText("panel")).containsExactlyInAnyOrder("body", "top", "bottom");
        assertThat(picture(look).getWidth()).isLessThanOrEqualTo(512);

        JsonNode dieline = assistant.document("export_dieline", inWorkspace("format", "pdf"));
        assertThat(WorkspaceClient.bytes(dieline.path("url").asText())).startsWith('%', 'P', 'D', 'F');
        JsonNode closed = assistant.document("export_package", inWorkspace("format", "glb"));
        assertThat(closed.path("content_type").asText()).isEqualTo("model/gltf-binary");
    }

    @Test
    void a_picture_that_was_uploaded_becomes_a_model() {
        String picture = uploadedPicture();

        JsonNode started =
                assistant.document("image_to_model", Map.of("image_urls", List.of(picture), "task_id", newName()));
        assistant.ended(started.path("job_id").asText());

        JsonNode task = assistant.document(
                "task_status", Map.of("job_id", started.path("job_id").asText()));
        assertThat(task.path("status").asText()).as(task.toString()).isEqualTo("complete");
        assertThat(WorkspaceClient.bytes(task.path("file_urls").path(0).asText()))
                .startsWith('g', 'l', 'T', 'F');
    }

    @Test
    void a_single_step_with_pictures_shows_the_first() throws IOException {
        JsonNode started = assistant.document(
                "image_to_image",
                Map.of(
                        "prompt",
                        "the same in blue",
                        "image_url",
                        uploadedPicture(),
                        "background",
                        "opaque",
                        "task_id",
                        newName()));
        assistant.ended(started.path("job_id").asText());

        assertThat(picture(assistant.tool(
                        "task_status", Map.of("job_id", started.path("job_id").asText(), "include_picture", true))))
                .isNotNull();
    }

    @Test
    void a_repeat_with_the_same_key_starts_nothing() {
        Map<String, Object> call = inWorkspace("prompt", "a blue vase", "idempotency_key", newName());
        JsonNode first = assistant.document("create_product", call);
        JsonNode second = assistant.document("create_product", call);

        assertThat(second.path("job_id")).isEqualTo(first.path("job_id"));
        assertThat(second.path("repeated").asBoolean()).isTrue();
        assertThat(assistant.failure(
                        "create_product",
                        inWorkspace("prompt", "a red vase", "idempotency_key", call.get("idempotency_key"))))
                .startsWith("idempotency_key_reused: ");
    }

    @Test
    void the_same_call_over_http_is_the_same_work() {
        String key = newName();
        JsonNode first =
                assistant.document("create_product", inWorkspace("prompt", "a blue vase", "idempotency_key", key));

        assertThat(given().header("X-Workspace", assistant.workspace())
                        .header("Idempotency-Key", key)
                        .contentType("application/json")
                        .body(Map.of("prompt", "a blue vase"))
                        .post("/product/create")
                        .header("X-Job-Id"))
                .isEqualTo(first.path("job_id").asText());
    }

    @Test
    void a_job_is_found_and_stopped() {
        String job = assistant
                .document("create_product", inWorkspace("prompt", "a lamp [fault:slow]"))
                .path("job_id")
                .asText();

        assertThat(assistant
                        .document("list_jobs", Map.of("limit", 200))
                        .path("jobs")
                        .findValuesAsText("job_id"))
                .contains(job);
        assertThat(assistant
                        .document("cancel_job", Map.of("job_id", job))
                        .path("cancel")
                        .asText())
                .isIn("stopped", "too_late_charged");
        assertThat(assistant
                        .document("job_status", Map.of("job_id", job))
                        .path("status")
                        .asText())
                .isEqualTo("cancelled");
    }

    @Test
    void what_is_not_valid_is_told_by_the_names_of_the_arguments() {
        assertThat(assistant.failure("create_product", inWorkspace("prompt", "mug", "image_count", 9)))
                .startsWith("validation_failed: ")
                .contains("- prompt must have 5 to 2000 characters", "- image_count must be between 1 and 6");
        assertThat(assistant.failure(
                        "design_packaging",
                        inWorkspace(
                                "prompt", "red dots on white", "package_type", "box", "width_mm", 1, "height_mm", 50)))
                .contains("- width_mm must be between 10 and 2000 mm");
        assertThat(assistant.failure("product_status", Map.of("workspace", "NOT ONE")))
                .contains("- workspace must be 1 to 64");
        assertThat(assistant.failure("export_product", inWorkspace("format", "doc")))
                .contains("- format must be one of glb, stl");
        assertThat(assistant.failure("wait_for_job", Map.of("job_id", "x", "seconds", 56)))
                .contains("- seconds must be between 1 and 55");
    }

    @Test
    void an_argument_of_the_wrong_type_and_a_missing_one_are_named() {
        assertThat(assistant.failure("create_product", inWorkspace("prompt", 5)))
                .contains("prompt");
        assertThat(assistant.failure("create_product", inWorkspace())).contains("prompt");
    }

    @Test
    void what_is_not_there_is_told() {
        assertThat(assistant.failure("job_status", Map.of("job_id", newName()))).startsWith("job_not_found: ");
        assertThat(assistant.failure("task_status", Map.of("job_id", newName())))
                .startsWith("job_not_found: ");
        assertThat(assistant.failure("render_status", Map.of("job_id", newName())))
                .startsWith("job_not_found: ");
        assertThat(assistant.failure("edit_product", inWorkspace("prompt", "make it red")))
                .startsWith("no_base_product: ");
        assertThat(assistant
                        .answer("tools/call", Map.of("name", "format_disk", "arguments", Map.of()))
                        .path("error")
                        .path("code")
                        .asInt())
                .isEqualTo(-32602);
    }

    @Test
    void a_failure_names_its_request() {
        String failure = assistant
                .request()
                .header("X-Request-Id", "request-of-a-test")
                .body(
                        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": {\"name\": \"job_status\","
                                + " \"arguments\": {\"job_id\": \"none\"}}}")
                .post("/mcp")
                .asString();

        assertThat(failure).contains("(request request-of-a-test)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "nonsense", "{} {}"})
    void what_is_no_json_is_a_parse_error(String body) {
        assertRefused(body, body.isEmpty() ? -32600 : -32700);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "5",
                "[]",
                "[1]",
                "[{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}]",
                "{}",
                "{\"jsonrpc\": \"2.0\", \"id\": {}, \"method\": \"ping\"}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": 7}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": []}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": {\"name\": 1}}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": {\"name\": \"list_jobs\","
                        + " \"arguments\": [1]}}"
            })
    void what_is_no_message_is_an_invalid_request(String body) {
        assertRefused(body, -32600);
    }

    @Test
    void a_notification_is_taken_without_an_answer() {
        var response = assistant.send("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.asString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GET, /mcp, 405", "DELETE, /mcp, 405", "GET, /mcp/sse, 404", "POST, /mcp/messages/1, 404"})
    void streams_and_sessions_are_not_offered(String method, String path, int status) {
        assertThat(assistant.request().request(method, path).statusCode()).isEqualTo(status);
    }

    @Test
    void the_prefix_of_the_api_is_no_other_place() {
        assertThat(assistant
                        .request()
                        .body("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}")
                        .post("/api/mcp")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_description_of_the_api_is_as_it_was() {
        assertThat(given().accept("application/json").get("/q/openapi").asString())
                .doesNotContain("/mcp");
    }

    private void assertRefused(String body, int code) {
        var response = assistant.send(body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.jsonPath().getInt("error.code")).isEqualTo(code);
        assertThat(response.asString()).doesNotContain("Exception", "jackson");
    }

    private JsonNode schema(String tool) {
        for (JsonNode candidate : assistant.tools()) {
            if (candidate.path("name").asText().equals(tool)) {
                return candidate.path("inputSchema");
            }
        }
        throw new AssertionError(tool);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    /** Names and values in turn. */
    private Map<String, Object> inWorkspace(Object... arguments) {
        Map<String, Object> all = new HashMap<>(Map.of("workspace", assistant.workspace()));
        for (int i = 0; i < arguments.length; i += 2) {
            all.put((String) arguments[i], arguments[i + 1]);
        }
        return all;
    }

    /** The picture that a tool shows. */
    private static BufferedImage picture(JsonNode result) throws IOException {
        JsonNode content = result.path("content").path(1);
        assertThat(content.path("type").asText()).as(result.toString()).isEqualTo("image");
        assertThat(content.path("mimeType").asText()).isEqualTo("image/jpeg");
        byte[] jpeg = Base64.getDecoder().decode(content.path("data").asText());
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static String uploadedPicture() {
        return given().contentType("image/png")
                .body(Pictures.png(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB)))
                .post("/assets")
                .jsonPath()
                .getString("asset_url");
    }

    private static String newName() {
        return UUID.randomUUID().toString();
    }
}
