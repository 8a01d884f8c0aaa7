package dev.maquette.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;

/** What holds for every problem document, whatever the problem is. */
public final class ProblemAssertions {

    private ProblemAssertions() {}

    /** Checks the whole shape and returns the document for what is particular. */
    public static JsonPath assertProblem(Response response, ErrorCode error) {
        assertThat(response.statusCode()).isEqualTo(error.status());
        assertThat(response.contentType()).isEqualTo("application/problem+json");
        return assertDocument(response.asString(), response.header("X-Request-Id"), error);
    }

    static JsonPath assertDocument(String body, String requestId, ErrorCode error) {
        assertThat(requestId).isNotBlank();
        var document = JsonPath.from(body);
        assertThat(document.getMap("$").keySet())
                .containsExactly("type", "title", "status", "detail", "error", "details", "request_id");
        assertThat(document.getString("type")).isEqualTo("urn:problem-type:maquette:" + error.code());
        assertThat(document.getString("title")).isEqualTo(error.title());
        assertThat(document.getInt("status")).isEqualTo(error.status());
        assertThat(document.getString("error")).isEqualTo(error.code());
        assertThat(document.getString("request_id")).isEqualTo(requestId);
        assertThat(document.getString("detail")).endsWith(".");
        assertThat(body).doesNotContain("secret", "Exception", "dev.maquette", "com.fasterxml", "java.", "\\tat ");
        return document;
    }

    static Map<String, String> details(JsonPath document) {
        return document.getMap("details");
    }
}
