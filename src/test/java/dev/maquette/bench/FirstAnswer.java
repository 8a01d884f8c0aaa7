package dev.maquette.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** From the start of the process to its first 200 for the status of a product, which it reads from Redis. */
final class FirstAnswer {

    private static final byte[] REQUEST = "GET /product/status HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    private static final long BETWEEN_QUESTIONS = Duration.ofMillis(1).toNanos();

    private FirstAnswer() {}

    /** In milliseconds. */
    static double after(boolean outsideRedis) {
        try (MeasuredService service = MeasuredService.launched(outsideRedis)) {
            return millisecondsUntilAnswer(service);
        }
    }

    private static double millisecondsUntilAnswer(MeasuredService service) {
        long began = System.nanoTime();
        while (!answers(service.port())) {
            if (!service.process().alive()) {
                throw new IllegalStateException(
                        "The service ended: " + service.process().log());
            }
            LockSupport.parkNanos(BETWEEN_QUESTIONS);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.getOutputStream().write(REQUEST);
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII).equals("HTTP/1.1 200");
        } catch (IOException notYet) {
            return false;
        }
    }
}
