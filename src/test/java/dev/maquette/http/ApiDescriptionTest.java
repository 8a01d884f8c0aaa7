package dev.maquette.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a generator of clients finds at {@code /q/openapi}. */
@QuarkusTest
class ApiDescriptionTest {

    private static final List<String> API = List.of("/product", "/jobs", "/assets", "/health");

    private JsonPath description;

    @BeforeEach
    void read() {
        description = given().get("/q/openapi?format=json").jsonPath();
    }

    @Test
    void it_says_what_it_describes() {
        assertThat(description.getString("openapi")).startsWith("3.1");
        assertThat(description.getString("info.title")).isEqualTo("Maquette");
        assertThat(description.getString("info.version")).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(description.getString("info.description")).contains("Idempotency-Key");
        assertThat(description.getString("info.license.name")).isEqualTo("Apache-2.0");
        assertThat(description.getList("servers.url")).containsExactly("/", "/api");
        assertThat(description.getList("tags.name")).contains("Product", "Jobs", "Assets", "Health");
    }

    @Test
    void it_says_how_callers_show_who_they_are() {
        assertThat(description.getString("components.securitySchemes.accessToken.scheme"))
                .isEqualTo("bearer");
        assertThat(description.getString("components.securitySchemes.apiKey.name"))
                .isEqualTo("X-API-Key");
        assertThat(description.getList("security")).hasSize(3);
    }

    @Test
    void it_is_also_there_as_yaml() {
        var response = given().get("/q/openapi");

        assertThat(response.contentType()).startsWith("application/yaml");
        assertThat(response.asString()).contains("title: Maquette");
    }

    @ParameterizedTest
    @CsvSource({
        "post, /product/create, createProduct",
        "post, /product/edit, editProduct",
        "post, /product/trellis-only, modelFromImages",
        "get, /product, getProduct",
        "get, /product/status, getProductStatus",
        "get, /product/events, followProduct",
        "post, /product/rewind/{index}, rewindProduct",
        "post, /product/restore/{iteration}, restoreIteration",
        "post, /product/cancel, cancelProduct",
        "post, /product/clear, clearProduct",
        "post, /product/recover, recoverProduct",
        "post, /product/export, exportProduct",
        "get, /product/export/{format}, downloadProduct",
        "get, /jobs, listJobs",
        "get, /jobs/{id}, getJob",
        "get, /jobs/{id}/events, followJob",
        "post, /jobs/{id}/cancel, cancelJob",
        "get, /assets/{name}, getAsset",
        "get, /health, getHealth"
    })
    void a_call_has_the_name_that_clients_use(String method, String path, String name) {
        assertThat(description.<String>get("paths.'%s'.%s.operationId".formatted(path, method)))
                .isEqualTo(name);
    }

    @Test
    void every_call_has_a_name_of_its_own_a_summary_a_tag_and_a_problem() {
        assertThat(calls())
                .isNotEmpty()
                .allSatisfy((call, operation) -> assertThat(operation)
                        .as(call)
                        .containsKeys("operationId", "summary", "tags")
                        .extracting("responses.default.$ref")
                        .isEqualTo("#/components/responses/Problem"));
        assertThat(calls().values())
                .extracting(operation -> operation.get("operationId"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "/product, get, 200, application/json, ProductState",
        "/product/status, get, 200, application/json, ProductStatus",
        "/product/events, get, 200, text/event-stream, ProductStatus",
        "/product/create, post, 202, application/json, ProductStatus",
        "/product/edit, post, 202, application/json, ProductStatus",
        "/product/trellis-only, post, 202, application/json, ProductStatus",
        "/jobs, get, 200, application/json, JobPage",
        "/jobs/{id}, get, 200, application/json, Job",
        "/jobs/{id}/events, get, 200, text/event-stream, Job",
        "/health, get, 200, application/json, HealthReport",
        "/health, get, 503, application/json, HealthReport"
    })
    void an_answer_has_the_type_that_is_sent(String path, String method, String status, String media, String type) {
        assertThat(description.<String>get(
                        "paths.'%s'.%s.responses.'%s'.content.'%s'.schema.$ref".formatted(path, method, status, media)))
                .isEqualTo("#/components/schemas/" + type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/product/cancel", "/packaging/cancel", "/jobs/{id}/cancel"})
    void a_cancel_answers_with_what_it_achieved(String path) {
        var schema = "paths.'%s'.post.responses.'202'.content.'application/json'.schema.$ref".formatted(path);

        assertThat(description.<String>get(schema)).isEqualTo("#/components/schemas/CancelAnswer");
        assertThat(description.getList("components.schemas.CancelAnswer.required"))
                .containsExactly("cancel");
        assertThat(description.getList("components.schemas.Cancellation.enum"))
                .containsExactly("stopped", "too_late_charged", "already_finished");
    }

    @ParameterizedTest
    @CsvSource({"create, CreateProduct", "edit, EditProduct", "trellis-only, ModelFromImages", "export, ExportRequest"})
    void a_request_body_has_its_type(String call, String type) {
        assertThat(description.<String>get(
                        "paths.'/product/%s'.post.requestBody.content.'application/json'.schema.$ref".formatted(call)))
                .isEqualTo("#/components/schemas/" + type);
    }

    @Test
    void a_request_must_have_only_what_has_no_default() {
        assertThat(description.getList("components.schemas.CreateProduct.required"))
                .containsExactly("prompt");
        assertThat(description.<List<String>>get("components.schemas.RequestedSettings.required"))
                .isNull();
        assertThat(description.getBoolean("paths.'/product/export'.post.requestBody.required"))
                .isFalse();
    }

    @Test
    void an_answer_always_has_all_its_fields_and_says_which_may_be_null() {
        assertThat(description.getList("components.schemas.ProductStatus.required"))
                .containsExactly(
                        "status",
                        "progress",
                        "message",
                        "error",
                        "model_file",
                        "preview_image",
                        "updated_at",
                        "job_id");
        assertThat(description.getList("components.schemas.ProductStatus.properties.error.type"))
                .containsExactly("string", "null");
        assertThat(description.getList("components.schemas.Job.properties.error_code.anyOf"))
                .containsExactly(Map.of("$ref", "#/components/schemas/FailureCode"), Map.of("type", "null"));
        assertThat(description.getString("components.schemas.ProductState.properties.message.type"))
                .isEqualTo("string");
    }

    @Test
    void names_are_snake_case_and_words_are_lower_case_as_they_are_sent() {
        assertThat(description.<Map<String, Map<String, ?>>>get("components.schemas"))
                .allSatisfy((type, schema) -> {
                    if (schema.get("properties") instanceof Map<?, ?> properties) {
                        assertThat(properties.keySet())
                                .as(type)
                                .allMatch(name -> name.toString().matches("[a-z0-9_]+"));
                    }
                    if (schema.get("enum") instanceof List<?> words) {
                        assertThat(words)
                                .as(type)
                                .allMatch(word -> word.toString().matches("[a-z0-9_]+"));
                    }
                });
        assertThat(description.getList("components.schemas.Phase.enum"))
                .containsExactly("idle", "pending", "generating_images", "generating_model", "complete", "error");
    }

    @Test
    void a_problem_is_described_with_its_codes() {
        assertThat(description.<String>get(
                        "components.responses.Problem.content.'application/problem+json'.schema.$ref"))
                .isEqualTo("#/components/schemas/Problem");
        assertThat(description.getList("components.schemas.Problem.required"))
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "error", "details", "request_id");
        assertThat(description.getList("components.schemas.Problem.properties.error.enum"))
                .containsExactlyElementsOf(
                        Stream.of(ErrorCode.values()).map(ErrorCode::code).toList());
    }

    @Test
    void every_type_that_is_mentioned_is_described() {
        var types = description.<Map<String, ?>>get("components.schemas").keySet();

        assertThat(references(description.getMap("$")))
                .filteredOn(reference -> reference.startsWith("#/components/schemas/"))
                .isNotEmpty()
                .allSatisfy(
                        reference -> assertThat(types).contains(reference.substring("#/components/schemas/".length())));
    }

    @Test
    void the_stand_ins_are_not_part_of_the_api() {
        assertThat(description.<Map<String, ?>>get("paths").keySet()).noneMatch(path -> path.startsWith("/sandbox"));
    }

    /** The operations of the API by method and path, without those of the tests. */
    private Map<String, Map<String, Object>> calls() {
        var calls = new java.util.TreeMap<String, Map<String, Object>>();
        description.<Map<String, Map<String, Map<String, Object>>>>get("paths").forEach((path, operations) -> {
            if (API.stream().anyMatch(path::startsWith)) {
                operations.forEach((method, operation) -> calls.put(method + " " + path, operation));
            }
        });
        return calls;
    }

    private static List<String> references(Object node) {
        var found = new ArrayList<String>();
        switch (node) {
            case Map<?, ?> object ->
                object.forEach((key, value) -> {
                    if (key.equals("$ref")) {
                        found.add(value.toString());
                    }
                    found.addAll(references(value));
                });
            case List<?> list -> list.forEach(item -> found.addAll(references(item)));
            case null, default -> {}
        }
        return found;
    }
}
