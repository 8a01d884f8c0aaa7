package dev.maquette.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;

/** An answer with a status from 300 on, before it is known what it means. Its message holds nothing foreign. */
public final class ErrorAnswer extends RuntimeException {

    private final int status;
    private final transient MultivaluedMap<String, String> headers;
    private final transient String body;

    ErrorAnswer(int status, MultivaluedMap<String, String> headers, String body) {
        super("HTTP status " + status, null, false, false);
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public int status() {
        return status;
    }

    /** First value of the header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst();
    }

    /** The body as it came, for parsing only: it may hold signed addresses or long data. */
    public String body() {
        return body;
    }

    /** The body as JSON; a missing node when it is none, as with the pages of gateways. */
    public JsonNode json() {
        try {
            return ProviderJson.MAPPER.readTree(body);
        } catch (JsonProcessingException | IllegalArgumentException notJson) {
            return MissingNode.getInstance();
        }
    }
}
