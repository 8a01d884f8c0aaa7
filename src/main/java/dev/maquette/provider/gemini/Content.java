package dev.maquette.provider.gemini;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A turn of the conversation. */
record Content(
        @JsonProperty("role") String role,
        @JsonProperty("parts") List<Part> parts) {

    /** One of text, data or file; a thought is a draft on the way to the answer. */
    record Part(
            @JsonProperty("text") String text,
            @JsonProperty("inlineData") InlineData inlineData,
            @JsonProperty("fileData") FileData fileData,
            @JsonProperty("thought") Boolean thought) {

        static Part ofText(String text) {
            return new Part(text, null, null, null);
        }

        static Part ofData(InlineData data) {
            return new Part(null, data, null, null);
        }

        boolean isThought() {
            return Boolean.TRUE.equals(thought);
        }
    }

    /** @param data base64 */
    record InlineData(
            @JsonProperty("mimeType") String mimeType,
            @JsonProperty("data") String data) {}

    record FileData(
            @JsonProperty("mimeType") String mimeType,
            @JsonProperty("fileUri") String fileUri) {}
}
