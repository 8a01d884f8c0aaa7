package dev.maquette.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody's program that listens to webhooks on this machine, and checks their signatures with code of its own. */
public final class WebhookReceiver implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 204;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    /** One request; all of them, not only those that were answered well. */
    public record Message(String id, String timestamp, String signature, String contentType, byte[] body) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String type() {
            return json().path("type").asText();
        }

        public String job() {
            return json().path("data").path("id").asText();
        }

        public boolean isSignedWith(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                byte[] key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                String text = id + "." + timestamp + "." + new String(body, StandardCharsets.UTF_8);
                byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
                return signature.equals("v1," + Base64.getEncoder().encodeToString(digest));
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }
    }

    private record Answer(int status, Map<String, String> headers, Runnable before) {}

    public WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?token=a%2Fb";
    }

    /** The next request gets this answer; those without one of their own get a 204. */
    public void answerNext(int status) {
        answerNext(status, Map.of());
    }

    public void answerNext(int status, Map<String, String> headers) {
        answers.add(new Answer(status, headers, () -> {}));
    }

    /** The next request is answered well, but not before this is done. */
    public void holdNext(Runnable before) {
        answers.add(new Answer(OK, Map.of(), before));
    }

    public List<Message> messages() {
        return List.copyOf(messages);
    }

    /** Those of one job. */
    public List<Message> of(String job) {
        return messages.stream().filter(message -> message.job().equals(job)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            messages.add(new Message(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    exchange.getRequestBody().readAllBytes()));
            Answer answer = answers.poll();
            if (answer == null) {
                exchange.sendResponseHeaders(OK, -1);
                return;
            }
            answer.before().run();
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.sendResponseHeaders(answer.status(), -1);
        }
    }
}
