package dev.maquette.provider.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Reads the little that is taken from a message whose signature is right. */
@Singleton
public class SignedJson {

    private final ObjectMapper json;

    public SignedJson(ObjectMapper json) {
        this.json = json;
    }

    /** The text at a JSON pointer such as {@code /data/id}; an empty one when there is none. */
    public String text(byte[] body, String pointer) {
        try {
            JsonNode found = json.readTree(body).at(pointer);
            return found.isTextual() ? found.textValue() : "";
        } catch (IOException noJson) {
            return "";
        }
    }
}
