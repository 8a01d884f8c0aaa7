package dev.maquette.supabase;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Storage's side of one resumable upload, strict about headers and offsets, that breaks where a test tells it to. What it
 * received is kept until the object is complete, also of a piece that broke in the middle.
 */
final class TusServer implements AutoCloseable {

    static final String PIECES = "/storage/v1/upload/resumable";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Queue<Break> breaks = new ArrayDeque<>();
    private ByteArrayOutputStream received = new ByteArrayOutputStream();
    private String metadata;
    private String key;
    private long length = -1;
    private int uploads;

    /** What goes wrong with a piece: after how many of its bytes, and how. */
    record Break(int afterBytes, int status) {

        /** The connection ends without a word. */
        static Break connection(int afterBytes) {
            return new Break(afterBytes, 0);
        }

        static Break answer(int status) {
            return new Break(0, status);
        }

        /** The piece is stored as a whole, but nobody learns of it. */
        static Break lostAnswer() {
            return new Break(Integer.MAX_VALUE, 0);
        }
    }

    TusServer(Break... breaks) throws IOException {
        this.breaks.addAll(List.of(breaks));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(PIECES, this::handle);
        server.createContext("/storage/v1/object/info/", this::info);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    byte[] received() {
        return received.toByteArray();
    }

    /** In the order in which they came: method, and for pieces offset and length. */
    List<String> calls() {
        return calls;
    }

    String metadata() {
        return metadata;
    }

    String key() {
        return key;
    }

    private synchronized void handle(HttpExchange exchange) {
        try (exchange) {
            switch (exchange.getRequestMethod()) {
                case "POST" -> create(exchange);
                case "HEAD" -> offset(exchange);
                case "PATCH" -> append(exchange);
                default -> answer(exchange, 405);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void create(HttpExchange exchange) throws IOException {
        calls.add("POST");
        requireTus(exchange);
        length = Long.parseLong(exchange.getRequestHeaders().getFirst("Upload-Length"));
        metadata = exchange.getRequestHeaders().getFirst("Upload-Metadata");
        key = exchange.getRequestHeaders().getFirst("apikey");
        received = new ByteArrayOutputStream();
        uploads++;
        // as behind a proxy that does not tell its own name
        exchange.getResponseHeaders().set("Location", "http://inside:5000/upload/resumable/" + id());
        answer(exchange, 201);
    }

    private void offset(HttpExchange exchange) throws IOException {
        calls.add("HEAD");
        requireTus(exchange);
        if (unknown(exchange)) {
            answer(exchange, 404);
            return;
        }
        exchange.getResponseHeaders().set("Upload-Offset", Integer.toString(received.size()));
        answer(exchange, 200);
    }

    private void append(HttpExchange exchange) throws IOException {
        requireTus(exchange);
        var offset = Long.parseLong(exchange.getRequestHeaders().getFirst("Upload-Offset"));
        calls.add("PATCH " + offset + " " + exchange.getRequestHeaders().getFirst("Content-Length"));
        var trouble = breaks.poll();
        if (trouble != null && trouble.status() != 0) {
            exchange.getRequestBody().readAllBytes();
            if (trouble.status() == 404) {
                uploads++; // its name is no longer known
            }
            answer(exchange, trouble.status());
        } else if (unknown(exchange) || offset != received.size()) {
            exchange.getRequestBody().readAllBytes();
            answer(exchange, unknown(exchange) ? 404 : 409);
        } else if (trouble != null) {
            received.write(exchange.getRequestBody().readNBytes(trouble.afterBytes()));
            throw new IOException("The connection breaks");
        } else {
            exchange.getRequestBody().transferTo(received);
            exchange.getResponseHeaders().set("Upload-Offset", Integer.toString(received.size()));
            answer(exchange, 204);
        }
    }

    /** The object is there as soon as it is complete. */
    private synchronized void info(HttpExchange exchange) throws IOException {
        try (exchange) {
            calls.add("INFO");
            boolean complete = received.size() == length;
            var body = (complete
                            ? "{\"size\": " + length + "}"
                            : "{\"statusCode\": \"404\", \"code\": \"NoSuchKey\", \"message\": \"Object not found\"}")
                    .getBytes();
            exchange.sendResponseHeaders(complete ? 200 : 400, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String id() {
        return "upload-" + uploads;
    }

    private boolean unknown(HttpExchange exchange) {
        return !exchange.getRequestURI().getPath().equals(PIECES + "/" + id());
    }

    private static void requireTus(HttpExchange exchange) throws IOException {
        if (!"1.0.0".equals(exchange.getRequestHeaders().getFirst("Tus-Resumable"))) {
            answer(exchange, 412);
        }
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
