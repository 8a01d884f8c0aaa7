package dev.maquette.asset.fetch;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The body of an answer as a blocking stream. Asks the connection for one piece at a time, so that a fast server and a
 * slow disk do not fill the memory. Throws {@link FetchException} at the deadline, beyond the size limit, and when the
 * connection breaks.
 */
final class ResponseBody extends InputStream {

    private sealed interface Event {
        record Data(Buffer buffer) implements Event {}

        record End() implements Event {}

        record Broken(Throwable cause) implements Event {}
    }

    private final HttpClientResponse response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final long maxBytes;
    private final Deadline deadline;
    private Buffer current = Buffer.buffer();
    private int position;
    private long total;
    private boolean ended;

    /** To be called in the response handler, before the connection delivers anything of the body. */
    ResponseBody(HttpClientResponse response, long maxBytes, Deadline deadline) {
        this.response = response;
        this.maxBytes = maxBytes;
        this.deadline = deadline;
        response.pause();
        response.handler(buffer -> events.add(new Event.Data(buffer)));
        response.endHandler(_ -> events.add(new Event.End()));
        response.exceptionHandler(cause -> events.add(new Event.Broken(cause)));
    }

    @Override
    public int read() throws IOException {
        var single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        while (position == current.length() && !ended) {
            receive();
        }
        int count = Math.min(length, current.length() - position);
        if (count == 0) {
            return length == 0 ? 0 : -1;
        }
        current.getBytes(position, position + count, target, offset);
        position += count;
        return count;
    }

    private void receive() {
        response.fetch(1);
        switch (next()) {
            case Event.Data(var buffer) -> {
                total += buffer.length();
                if (total > maxBytes) {
                    throw RemoteFetcher.tooLarge(maxBytes);
                }
                current = buffer;
                position = 0;
            }
            case Event.End() -> ended = true;
            case Event.Broken(var cause) -> throw FetchException.passing("the connection broke before the end", cause);
        }
    }

    private Event next() {
        try {
            var event = events.poll(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
            if (event == null) {
                throw deadline.timedOut();
            }
            return event;
        } catch (InterruptedException e) {
            throw Deadline.interrupted();
        }
    }
}
