package dev.maquette.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A kept connection to a server of HTTP/1.1 on this machine, one request at a time. It reads no more of an answer than its
 * status and where it ends, so that asking costs a small part of answering. All calls come from one event loop.
 */
final class Connection {

    private static final String LENGTH = "\r\ncontent-length: ";
    private static final byte[] LAST_CHUNK = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    private final NetSocket socket;
    private Promise<Integer> answer;
    private Buffer received;
    /** Bytes of the whole answer, 0 as long as its head is not there, -1 when it comes in chunks. */
    private int length;

    private Connection(NetSocket socket) {
        this.socket = socket;
        socket.handler(this::take);
        socket.closeHandler(_ -> fail(new IllegalStateException("The service closed a connection.")));
        socket.exceptionHandler(this::fail);
    }

    static Future<Connection> open(NetClient client, int port) {
        return client.connect(port, "127.0.0.1").map(Connection::new);
    }

    /** Sends the bytes of one request; the status of its answer when all of that is here. */
    Future<Integer> send(Buffer request) {
        answer = Promise.promise();
        received = null;
        length = 0;
        Future<Integer> status = answer.future();
        socket.write(request);
        return status;
    }

    void close() {
        socket.close();
    }

    private void take(Buffer bytes) {
        received = received == null ? bytes : received.appendBuffer(bytes);
        if (length == 0) {
            readHead();
        }
        boolean complete = length > 0 ? received.length() >= length : length < 0 && endsWithLastChunk();
        if (complete) {
            Promise<Integer> ended = answer;
            answer = null;
            ended.complete(Integer.parseInt(received.getString(STATUS_AT, STATUS_AT + 3)));
        }
    }

    private void readHead() {
        String text = received.toString(StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return;
        }
        String head = text.substring(0, end + 2).toLowerCase(Locale.ROOT);
        int at = head.indexOf(LENGTH);
        length = at < 0
                ? -1
                : end
                        + 4
                        + Integer.parseInt(
                                head.substring(at + LENGTH.length(), head.indexOf('\r', at + LENGTH.length())));
    }

    private boolean endsWithLastChunk() {
        int from = received.length() - LAST_CHUNK.length;
        return from > 0 && Buffer.buffer(LAST_CHUNK).equals(received.slice(from, received.length()));
    }

    private void fail(Throwable why) {
        if (answer != null) {
            answer.tryFail(why);
        }
    }
}
