package dev.maquette.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.maquette.testing.GenerousLimits;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent, the answer is a problem document that says what is wrong, and never an internal error. */
@QuarkusTest
@TestProfile(GenerousLimits.class)
class BadInputTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WORKSPACE = "bad-input-" + UUID.randomUUID();

    @ParameterizedTest
    @MethodSource
    void bad_input_is_refused_with_a_problem_document(BadInputRow row) throws Exception {
        assertProblem(send(row, WORKSPACE), row);
    }

    static List<BadInputRow> bad_input_is_refused_with_a_problem_document() {
        return BadInputTable.rows();
    }

    @Test
    void what_was_refused_leaves_no_trace() throws Exception {
        send(BadInputRow.invalid("", "/product/create", "{\"prompt\": \"\"}", "prompt"), WORKSPACE);

        JsonNode state = JSON.readTree(
                send(BadInputRow.get("", "/product", null), WORKSPACE).body());

        assertThat(state.path("status").asText()).isEqualTo("idle");
        assertThat(state.path("last_request").isNull()).isTrue();
    }

    @Test
    void a_preference_or_an_event_id_that_makes_no_sense_is_ignored() throws Exception {
        for (String header : List.of("Prefer", "Last-Event-ID", "X-Request-Id", "Accept-Language")) {
            HttpResponse<String> response = send(
                    BadInputRow.get("", "/product/status", null).header(header, "wait=-1; \"\u00e4 <script>"),
                    WORKSPACE);

            assertThat(response.statusCode()).as(header).isEqualTo(200);
            assertThat(response.headers().firstValue("X-Request-Id").orElseThrow())
                    .matches("[A-Za-z0-9._-]{1,128}");
        }
    }

    static HttpResponse<String> send(BadInputRow row, String workspace) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + row.path()))
                .method(
                        row.method(),
                        row.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(row.body()))
                .setHeader("X-Workspace", workspace);
        row.headers().forEach(request::setHeader);
        // a client for each: the service ends the connection on which too large a body came
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try {
            return client.sendAsync(request.build(), BodyHandlers.ofString())
                    // also for a body that does not end
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } finally {
            client.shutdownNow();
        }
    }

    private static void assertProblem(HttpResponse<String> response, BadInputRow row) throws IOException {
        assertThat(response.statusCode())
                .as(response.body())
                .isEqualTo(row.error().status());
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "error", "details", "request_id");
        assertThat(problem.path("error").asText()).isEqualTo(row.error().code());
        assertThat(problem.path("type").asText()).endsWith(row.error().code());
        assertThat(problem.path("status").asInt()).isEqualTo(row.error().status());
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).endsWith(".");
        assertThat(response.headers().firstValue("X-Request-Id"))
                .hasValue(problem.path("request_id").asText());
        assertThat(problem.path("details").isObject()).isTrue();
        assertBlamed(problem.path("details"), row.field());
        assertThat(response.body()).doesNotContain("Exception", "dev.maquette", "java.", "\\tat ");
    }

    private static void assertBlamed(JsonNode details, String field) {
        assertThat(details.properties().stream().map(Map.Entry::getKey).toList())
                .isEqualTo(field == null ? List.of() : List.of(field));
        assertThat(details.properties())
                .allMatch(problem -> !problem.getValue().asText().isBlank());
    }
}
