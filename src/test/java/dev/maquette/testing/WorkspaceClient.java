package dev.maquette.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.maquette.http.JsonSettings;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A client with a workspace of its own. */
public class WorkspaceClient {

    protected static final Duration PATIENCE = Duration.ofSeconds(60);
    protected static final Duration OFTEN = Duration.ofMillis(20);

    private static final ObjectMapper JSON = JsonSettings.newMapper();

    private final String workspace = "test-" + UUID.randomUUID();

    public String workspace() {
        return workspace;
    }

    public RequestSpecification request() {
        return given().header("X-Workspace", workspace);
    }

    public Response get(String path) {
        return request().get(path);
    }

    public Response delete(String path) {
        return request().delete(path);
    }

    public Response post(String path) {
        return request().post(path);
    }

    public Response post(String path, Map<String, ?> body) {
        return request().contentType(ContentType.JSON).body(body).post(path);
    }

    public JsonNode job(String id) {
        return parsed(get("/jobs/" + id), JsonNode.class);
    }

    public static byte[] bytes(String url) {
        return given().get(url).then().statusCode(200).extract().asByteArray();
    }

    /** The body of an answer that must be a good one. */
    public static <T> T parsed(Response response, Class<T> type) {
        assertThat(response.statusCode()).as(response.asString()).isBetween(200, 299);
        try {
            return JSON.readValue(response.asString(), type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
