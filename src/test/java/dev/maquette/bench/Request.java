package dev.maquette.bench;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/** The bytes of requests. */
final class Request {

    private Request() {}

    static Buffer get(String path) {
        return Buffer.buffer("GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path));
    }

    /** @param header one more, as {@code Name: value} */
    static Buffer post(String path, String header, String json) {
        return Buffer.buffer(
                "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n%s\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(path, header, json.getBytes(StandardCharsets.UTF_8).length, json));
    }
}
