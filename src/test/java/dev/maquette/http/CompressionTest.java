package dev.maquette.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.asset.AssetStore;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a client that shows what really travelled. */
@QuarkusTest
class CompressionTest {

    private static final byte[] FILE = "[\"a file\"]".repeat(1_000).getBytes(StandardCharsets.UTF_8);

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource
    URI service;

    @Inject
    AssetStore store;

    @Test
    void json_is_compressed_for_who_can_read_it() throws Exception {
        var response = get("/product", "gzip", BodyHandlers.ofByteArray());

        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .startsWith("{\"prompt\":");
    }

    @Test
    void json_is_sent_as_it_is_to_others() throws Exception {
        var response = get("/product", "identity", BodyHandlers.ofString());

        assertThat(response.body()).startsWith("{\"prompt\":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "model/gltf-binary", "video/mp4", "image/svg+xml", "application/json"})
    void a_stored_file_is_sent_as_it_is_so_that_its_length_tag_and_ranges_hold(String contentType) throws Exception {
        var path = "/assets/" + store.put(FILE, contentType).name();

        var response = get(path, "gzip", BodyHandlers.ofByteArray());

        assertThat(response.headers().firstValue("Content-Encoding").orElse("identity"))
                .isEqualTo("identity");
        assertThat(response.headers().firstValueAsLong("Content-Length")).hasValue(FILE.length);
        assertThat(response.body()).isEqualTo(FILE);
    }

    @Test
    void an_event_is_not_held_back_for_others() throws Exception {
        assertThat(send(request("/product/clear").POST(BodyPublishers.noBody()), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);

        try (var lines = get("/product/events", "gzip", BodyHandlers.ofLines()).body()) {
            assertThat(lines.filter(line -> line.startsWith("event:")).findFirst())
                    .hasValue("event:idle");
        }
    }

    private <T> HttpResponse<T> get(String path, String encoding, HttpResponse.BodyHandler<T> body) throws Exception {
        return send(request(path).header("Accept-Encoding", encoding), body);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).header("X-Workspace", "compression");
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        return client.send(request.build(), body);
    }
}
