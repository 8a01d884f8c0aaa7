package dev.maquette.provider.sandbox;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;

/** Success in Tripo's envelope. */
final class TripoAnswer {

    private TripoAnswer() {}

    static Response of(Object data) {
        String requestId = UUID.randomUUID().toString();
        return Response.ok(
                        WireJson.SNAKE.write(Map.of("code", 0, "status", "success", "data", data)), WireJson.MEDIA_TYPE)
                .header("X-Request-ID", requestId)
                .header("X-Tripo-Trace-ID", requestId)
                .build();
    }
}
