package dev.maquette.http;

import static dev.maquette.http.ProblemAssertions.assertDocument;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(HttpTestProfile.class)
class BodyLimitTest {

    private static final int LIMIT = HttpTestProfile.BODY_LIMIT;

    @TestHTTPResource("/")
    URI service;

    @Test
    void a_body_of_just_the_limit_is_taken() throws Exception {
        assertThat(post("probe/bytes", "application/octet-stream", BodyPublishers.ofByteArray(new byte[LIMIT]))
                        .body())
                .isEqualTo(Integer.toString(LIMIT));
        assertThat(post("probe/bytes", "application/octet-stream", chunked(new byte[LIMIT]))
                        .body())
                .isEqualTo(Integer.toString(LIMIT));
    }

    @Test
    void a_body_that_is_one_byte_too_long_is_refused() throws Exception {
        assertTooLarge(
                post("probe/bytes", "application/octet-stream", BodyPublishers.ofByteArray(new byte[LIMIT + 1])));
    }

    @Test
    void a_body_without_a_length_is_refused_when_it_has_become_too_long() throws Exception {
        assertTooLarge(post("probe/bytes", "application/octet-stream", chunked(new byte[LIMIT + 1])));
        assertTooLarge(post("api/probe/bytes", "application/octet-stream", chunked(new byte[20 * LIMIT])));
    }

    @Test
    void JSON_that_is_too_long_is_refused() throws Exception {
        var json = new byte[3 * LIMIT];
        Arrays.fill(json, (byte) ' ');
        json[json.length - 2] = '{';
        json[json.length - 1] = '}';

        assertTooLarge(post("probe/orders", "application/json", BodyPublishers.ofByteArray(json)));
        assertTooLarge(post("probe/orders", "application/json", chunked(json)));
    }

    @Test
    void a_long_body_to_nowhere_is_refused_as_well() throws Exception {
        assertTooLarge(post("no/such/route", "text/plain", BodyPublishers.ofByteArray(new byte[30 * LIMIT])));
    }

    private static void assertTooLarge(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(413);
        var requestId = response.headers().firstValue("X-Request-Id").orElseThrow();
        assertDocument(response.body(), requestId, ErrorCode.BODY_TOO_LARGE);
    }

    private static BodyPublisher chunked(byte[] content) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content));
    }

    private HttpResponse<String> post(String path, String contentType, BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(service.resolve(path))
                .header("Content-Type", contentType)
                .POST(body)
                .build();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
