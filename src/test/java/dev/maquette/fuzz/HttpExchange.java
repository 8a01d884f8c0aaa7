package dev.maquette.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends bytes as they are, which a client that knows HTTP would refuse to. */
final class HttpExchange {

    /** Also for pictures of a whole megapixel on a busy machine; {@code Prefer: wait} asks for a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(75);

    private static final int STATUS_LINE = "HTTP/1.1 200".length();

    private HttpExchange() {}

    /** The bytes on the wire, as they are kept when something is found. */
    static byte[] bytes(HttpSeed request) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder head = new StringBuilder(request.method() + " " + request.path() + " HTTP/1.1\r\n");
        if (request.headers().stream().noneMatch(header -> header.startsWith("Host:"))) {
            head.append("Host: localhost\r\n");
        }
        request.headers().forEach(header -> head.append(header).append("\r\n"));
        if (request.body() != null) {
            head.append("Content-Length: ").append(request.body().length).append("\r\n");
        }
        bytes.writeBytes(head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8));
        if (request.body() != null) {
            bytes.writeBytes(request.body());
        }
        return bytes.toByteArray();
    }

    /**
     * The status of the answer, 0 when the connection was closed without one. Throws {@link SocketTimeoutException} when
     * neither happens in time.
     */
    static int send(int port, byte[] request) throws SocketTimeoutException {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.getOutputStream().write(request);
            return status(socket.getInputStream());
        } catch (SocketTimeoutException hangs) {
            throw hangs;
        } catch (IOException closed) {
            return 0;
        }
    }

    private static int status(InputStream answer) throws IOException {
        String line = new String(answer.readNBytes(STATUS_LINE), StandardCharsets.US_ASCII);
        return line.startsWith("HTTP/1.1 ") ? Integer.parseInt(line.substring(STATUS_LINE - 3)) : 0;
    }
}
