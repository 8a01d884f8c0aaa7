package dev.maquette.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;

/** The service as a client sees it. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String url;
    private final String[] headers;

    /** @param headers of every request, names and values in turn */
    Api(String url, String... headers) {
        this.url = url;
        this.headers = headers;
    }

    /**
     * An answer with its JSON body, which is a missing node when it is none.
     *
     * @param job id of the job that was started, null when none was
     */
    public record Answer(int status, JsonNode body, String job) {}

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path)).GET());
    }

    public Answer post(String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Answer post(String path, byte[] file, String contentType) {
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    public Answer delete(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path)).DELETE());
    }

    public Answer create(String prompt) {
        return post("/product/create", "{\"prompt\": \"" + prompt + "\"}");
    }

    /** All panels of a box. */
    Answer generateAllPanels(String prompt) {
        return post("/packaging/panels/generate-all", """
                {"prompt": "%s", "package_type": "box",
                 "package_dimensions": {"width": 100, "height": 150, "depth": 60},
                 "panel_ids": ["front", "back", "left", "right", "top", "bottom"]}""".formatted(prompt));
    }

    Answer generatePanel(String panel, String prompt) {
        return post("/packaging/panels/generate", """
                {"prompt": "%s", "package_type": "box",
                 "package_dimensions": {"width": 100, "height": 150, "depth": 60},
                 "panel_id": "%s"}""".formatted(prompt, panel));
    }

    JsonNode packaging() {
        return get("/packaging/state").body();
    }

    JsonNode product() {
        return get("/product").body();
    }

    /** Polls the status until it is one at which clients stop polling. */
    public JsonNode awaitEnd(Duration atMost) {
        return Awaitility.await()
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> get("/product/status").body(), status -> {
                    String word = status.path("status").asText();
                    return word.equals("complete") || word.equals("error");
                });
    }

    /** Polls the status until nothing is being made any more, and gets the whole document. */
    JsonNode awaitPackaging(Duration atMost) {
        Awaitility.await()
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> get("/packaging/status").body().path("in_progress"), BooleanNode.FALSE::equals);
        return packaging();
    }

    /** Whether the path gives a 200 now. */
    public boolean answers(String path) {
        try {
            return get(path).status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** A file of the service. */
    byte[] bytes(String path) {
        return exchange(HttpRequest.newBuilder(URI.create(url).resolve(path))).body();
    }

    private Answer send(HttpRequest.Builder request) {
        HttpResponse<byte[]> response = exchange(request);
        return new Answer(
                response.statusCode(),
                json(response.body()),
                response.headers().firstValue("X-Job-Id").orElse(null));
    }

    private HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }
}
