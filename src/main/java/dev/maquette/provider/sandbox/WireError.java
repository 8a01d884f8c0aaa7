package dev.maquette.provider.sandbox;

import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Ends a call with the error answer of the real service. */
final class WireError extends RuntimeException {

    private final int status;
    private final String json;
    private final transient Map<String, String> headers;

    WireError(int status, String json) {
        this(status, json, Map.of());
    }

    WireError(int status, String json, Map<String, String> headers) {
        super(json, null, false, false);
        this.status = status;
        this.json = json;
        this.headers = headers;
    }

    Response response() {
        Response.ResponseBuilder response =
                Response.status(status).type(WireJson.MEDIA_TYPE).entity(json);
        headers.forEach(response::header);
        return response.build();
    }
}
