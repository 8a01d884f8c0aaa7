package dev.maquette.redis;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Talks to an embedded server in the protocol's inline form, for the moments when the real client does not exist: before
 * it is made and after it is closed. Every failure and every error reply is an {@link IOException}.
 */
final class ServerConnection implements Closeable {

    private static final String NOT_REDIS = "not a reply of Redis";

    private final Socket socket;
    private final InputStream replies;

    private ServerConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.replies = new BufferedInputStream(socket.getInputStream());
    }

    /** Connects and authenticates; the timeout is for each single reply too. */
    static ServerConnection open(ServerSettings settings, Duration timeout) throws IOException {
        Socket socket = new Socket();
        try {
            int millis = Math.toIntExact(timeout.toMillis());
            socket.connect(settings.address(), millis);
            socket.setSoTimeout(millis);
            ServerConnection connection = new ServerConnection(socket);
            connection.command("AUTH " + settings.password());
            return connection;
        } catch (IOException failure) {
            socket.close();
            throw failure;
        }
    }

    /** Returns the text of a status or bulk reply. */
    String command(String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        String reply = line();
        return switch (reply.isEmpty() ? '?' : reply.charAt(0)) {
            case '+' -> reply.substring(1);
            case '$' -> bulk(reply.substring(1));
            case '-' -> throw new IOException(reply.substring(1));
            default -> throw new IOException(NOT_REDIS);
        };
    }

    /** Blocks until the server closes the connection. */
    void awaitEnd() throws IOException {
        socket.setSoTimeout(0);
        while (replies.read() >= 0) {
            // an idle connection hears nothing but its end
        }
    }

    private String bulk(String length) throws IOException {
        try {
            byte[] content = replies.readNBytes(Integer.parseInt(length));
            line();
            return new String(content, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noLength) {
            throw new IOException(NOT_REDIS, noLength);
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = replies.read(); next != '\n'; next = replies.read()) {
            if (next < 0) {
                throw new EOFException("the server closed the connection");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
