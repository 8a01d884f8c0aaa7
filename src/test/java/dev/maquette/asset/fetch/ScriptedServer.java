package dev.maquette.asset.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A web server on the loopback address that does what a test tells it to, well-behaved or not. */
public final class ScriptedServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Map<String, List<String>>> requests = new CopyOnWriteArrayList<>();

    public ScriptedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.start();
    }

    public void on(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            requests.add(Map.copyOf(exchange.getRequestHeaders()));
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    public void answer(String path, int status, byte[] body) {
        on(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "image/png");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        });
    }

    public void redirect(String path, String location) {
        on(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    /** Sends one byte after the other until the client has gone. */
    public void drip(String path) {
        on(path, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (!closedWithin(20)) {
                exchange.getResponseBody().write(1);
                exchange.getResponseBody().flush();
            }
        });
    }

    /** Takes the request and says nothing. */
    void silence(String path) {
        on(path, _ -> {
            while (!closedWithin(1000)) {
                Thread.onSpinWait();
            }
        });
    }

    int port() {
        return server.getAddress().getPort();
    }

    public URI uri(String host, String path) {
        return URI.create("http://" + host + ":" + port() + path);
    }

    /** The headers of every request so far. */
    List<Map<String, List<String>>> requests() {
        return requests;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private boolean closedWithin(long milliseconds) {
        try {
            return closed.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    static void writeAll(HttpExchange exchange, byte[] block, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            exchange.getResponseBody().write(block);
        }
    }
}
