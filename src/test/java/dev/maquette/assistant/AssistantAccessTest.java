package dev.maquette.assistant;

import static dev.maquette.http.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.http.ErrorCode;
import dev.maquette.testing.AssistantClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may send messages, from where, and how much. */
@QuarkusTest
@TestProfile(AssistantAccessTest.Guarded.class)
class AssistantAccessTest {

    private static final String PING = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}";
    private static final int BODY_LIMIT = 256 * 1024;

    private final AssistantClient owner = new AssistantClient(Map.of("X-API-Key", Guarded.KEY));
    private final AssistantClient stranger = new AssistantClient(Map.of("X-API-Key", Guarded.OTHER_KEY));

    @ParameterizedTest
    @ValueSource(strings = {"/mcp", "/api/mcp"})
    void nobody_comes_without_a_key(String path) {
        Response response = new AssistantClient(Map.of()).request().body(PING).post(path);

        assertProblem(response, ErrorCode.UNAUTHORIZED);
        assertThat(response.header("WWW-Authenticate")).contains("X-API-Key");
    }

    @Test
    void nobody_comes_with_a_wrong_key() {
        assertProblem(new AssistantClient(Map.of("X-API-Key", "guessed")).send(PING), ErrorCode.UNAUTHORIZED);
    }

    @Test
    void a_job_is_its_owners_alone() {
        String job = started(owner, "a red teapot");

        assertThat(owner.ended(job).path("status").asText()).isEqualTo("succeeded");
        for (String tool : new String[] {"job_status", "wait_for_job", "cancel_job", "task_status"}) {
            assertThat(stranger.failure(tool, Map.of("job_id", job))).as(tool).startsWith("job_not_found: ");
        }
        assertThat(stranger.document("list_jobs", Map.of()).path("jobs").findValuesAsText("job_id"))
                .doesNotContain(job);
        assertThat(owner.document("list_jobs", Map.of()).path("jobs").findValuesAsText("job_id"))
                .contains(job);
    }

    @Test
    void a_workspace_of_the_same_name_is_another_ones() {
        String name = owner.workspace();
        String job = owner.document("create_product", Map.of("prompt", "a blue vase", "workspace", name))
                .path("job_id")
                .asText();
        owner.ended(job);

        assertThat(stranger.document("product_status", Map.of("workspace", name))
                        .path("versions"))
                .isEmpty();
        assertThat(owner.document("product_status", Map.of("workspace", name)).path("versions"))
                .hasSize(1);
    }

    @Test
    void what_is_too_much_is_told_when_to_come_back() {
        AssistantClient busy = new AssistantClient(Map.of("X-API-Key", Guarded.BUSY_KEY));
        started(busy, "a teapot");

        assertThat(busy.failure("text_to_model", Map.of("prompt", "another teapot")))
                .startsWith("rate_limited: ")
                .containsPattern("Try again in \\d+ seconds\\.");
        assertThat(busy.document("list_jobs", Map.of()).path("jobs")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://localhost:8081", "null"})
    void a_page_of_another_origin_is_refused(String origin) {
        assertProblem(owner.request().header("Origin", origin).body(PING).post("/mcp"), ErrorCode.FORBIDDEN);
    }

    @Test
    void a_page_whose_own_name_points_here_is_refused() {
        assertProblem(
                owner.request()
                        .header("Origin", "http://rebound.example")
                        .header("Host", "rebound.example")
                        .body(PING)
                        .post("/mcp"),
                ErrorCode.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://shop.example", "https://models.example"})
    void pages_of_allowed_origins_and_of_the_service_itself_are_let_in(String origin) {
        assertThat(owner.request()
                        .header("Origin", origin)
                        .body(PING)
                        .post("/mcp")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_allowed_page_may_ask_beforehand() {
        Response response = new AssistantClient(Map.of())
                .request()
                .header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/mcp");

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
    }

    @Test
    void a_body_that_is_too_long_is_refused() {
        assertProblem(owner.send(" ".repeat(BODY_LIMIT) + PING), ErrorCode.BODY_TOO_LARGE);
    }

    @Test
    void links_begin_as_the_service_is_known() {
        String job = owner.document("create_product", Map.of("prompt", "a green bowl", "workspace", "links"))
                .path("job_id")
                .asText();
        owner.ended(job);

        assertThat(owner.document("export_product", Map.of("format", "glb", "workspace", "links"))
                        .path("url")
                        .asText())
                .startsWith("https://models.example/assets/");
    }

    private static String started(AssistantClient client, String prompt) {
        return client.document(
                        "text_to_model",
                        Map.of("prompt", prompt, "task_id", UUID.randomUUID().toString()))
                .path("job_id")
                .asText();
    }

    /** Callers show a key; a model a minute; a small limit of bodies. */
    public static class Guarded implements QuarkusTestProfile {

        static final String KEY = "a key of an assistant in a test, long enough";
        static final String OTHER_KEY = "a key of another assistant, also long enough";
        static final String BUSY_KEY = "a key of an assistant that wants too much";

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(AssistantProfile.QUICK);
            settings.put("maquette.auth.mode", "api-key");
            settings.put("maquette.auth.api-keys.owner.hash", hash(KEY));
            settings.put("maquette.auth.api-keys.stranger.hash", hash(OTHER_KEY));
            settings.put("maquette.auth.api-keys.busy.hash", hash(BUSY_KEY));
            settings.put("maquette.limits.generate-model.requests", "1");
            settings.put("maquette.http.cors-origins", "https://shop.example");
            settings.put("maquette.public-url", "https://models.example");
            settings.put("quarkus.http.limits.max-body-size", Integer.toString(BODY_LIMIT));
            return settings;
        }

        private static String hash(String key) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError(e);
            }
        }
    }
}
