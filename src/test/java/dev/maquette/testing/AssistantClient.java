package dev.maquette.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;

/** A client of the Model Context Protocol that knows no sessions, with a workspace of its own. */
public class AssistantClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> headers;
    private final String workspace = "test-" + UUID.randomUUID();

    /** @param headers of every message, such as those that say who sends it */
    public AssistantClient(Map<String, String> headers) {
        this.headers = headers;
    }

    public String workspace() {
        return workspace;
    }

    /** A request that lacks only its body. */
    public RequestSpecification request() {
        return given().headers(headers)
                .header("Accept", "application/json, text/event-stream")
                .contentType("application/json");
    }

    public Response send(String body) {
        return request().body(body).post("/mcp");
    }

    /** The result of a method, which must have one. */
    public JsonNode result(String method, Map<String, ?> params) {
        JsonNode answer = answer(method, params);
        assertThat(answer.path("error").isMissingNode()).as(answer.toString()).isTrue();
        return answer.path("result");
    }

    public JsonNode answer(String method, Map<String, ?> params) {
        Response response = send(written(Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", params)));
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return parsed(response.asString());
    }

    public JsonNode initialize() {
        return result(
                "initialize",
                Map.of(
                        "protocolVersion", "2025-06-18",
                        "capabilities", Map.of(),
                        "clientInfo", Map.of("name", "test", "version", "1")));
    }

    public JsonNode tools() {
        return result("tools/list", Map.of()).path("tools");
    }

    /** The whole result of a tool, good or bad. */
    public JsonNode tool(String name, Map<String, ?> arguments) {
        return result("tools/call", Map.of("name", name, "arguments", arguments));
    }

    /** The document that a tool answers, which must have succeeded. */
    public JsonNode document(String name, Map<String, ?> arguments) {
        JsonNode result = tool(name, arguments);
        assertThat(result.path("isError").asBoolean()).as(result.toString()).isFalse();
        assertThat(parsed(result.path("content").path(0).path("text").asText()))
                .isEqualTo(result.path("structuredContent"));
        return result.path("structuredContent");
    }

    /** What a tool says that must have failed. */
    public String failure(String name, Map<String, ?> arguments) {
        JsonNode result = tool(name, arguments);
        assertThat(result.path("isError").asBoolean()).as(result.toString()).isTrue();
        return result.path("content").path(0).path("text").asText();
    }

    /** Waits until a job has ended. */
    public JsonNode ended(String job) {
        JsonNode document;
        do {
            document = document("wait_for_job", Map.of("job_id", job, "seconds", 55));
        } while (document.path("completed_at").isMissingNode());
        return document;
    }

    private static String written(Object message) {
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
