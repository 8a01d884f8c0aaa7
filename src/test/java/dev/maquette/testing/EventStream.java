package dev.maquette.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A client of server-sent events that reads them as they come. */
public final class EventStream implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final HttpResponse<Stream<String>> response;
    private final Thread reader;

    /** One event; {@code data} is its JSON. */
    public record Event(String id, String name, JsonNode data) {}

    private EventStream(HttpRequest request) throws IOException, InterruptedException {
        response = http.send(request, HttpResponse.BodyHandlers.ofLines());
        reader = Thread.ofVirtual().start(this::read);
    }

    /** Returns when the service has begun to answer. */
    public static EventStream open(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Accept", "text/event-stream")
                .timeout(PATIENCE);
        try {
            return new EventStream((headers.length == 0 ? request : request.headers(headers)).build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int status() {
        return response.statusCode();
    }

    public String contentType() {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    /** What has come so far. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    public List<String> ids() {
        return events.stream().map(Event::id).toList();
    }

    /** All events up to the first that is the one. */
    public List<Event> awaitEvent(Predicate<Event> wanted) {
        await().atMost(PATIENCE).until(() -> events.stream().anyMatch(wanted));
        return events();
    }

    /** All events of a stream that the service ends. */
    public List<Event> awaitEnd() {
        await().atMost(PATIENCE).until(() -> !reader.isAlive());
        return events();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private void read() {
        Map<String, String> fields = new HashMap<>();
        try {
            response.body().forEach(line -> take(line, fields));
        } catch (UncheckedIOException e) {
            // the test has closed the stream
        }
    }

    private void take(String line, Map<String, String> fields) {
        int colon = line.indexOf(':');
        if (colon > 0) {
            fields.merge(line.substring(0, colon), line.substring(colon + 1).strip(), (one, more) -> one + "\n" + more);
        } else if (line.isEmpty() && fields.containsKey("data")) {
            events.add(new Event(fields.get("id"), fields.get("event"), json(fields.get("data"))));
            fields.clear();
        }
    }

    private static JsonNode json(String data) {
        try {
            return JSON.readTree(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
