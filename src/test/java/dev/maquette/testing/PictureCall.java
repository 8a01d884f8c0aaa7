package dev.maquette.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an image provider was asked for.
 *
 * @param aspectRatio as the provider names it, for example {@code 2:3}
 * @param references the pictures that went along, in their order
 */
public record PictureCall(String prompt, String aspectRatio, List<byte[]> references) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern OF_A_PANEL = Pattern.compile("for the ([a-z]+) panel of ");

    static PictureCall of(byte[] request) {
        JsonNode body = json(request);
        StringBuilder prompt = new StringBuilder();
        List<byte[]> references = new ArrayList<>();
        for (JsonNode part : body.path("contents").path(0).path("parts")) {
            if (part.hasNonNull("inlineData")) {
                references.add(Base64.getDecoder()
                        .decode(part.path("inlineData").path("data").asText()));
            } else {
                prompt.append(part.path("text").asText());
            }
        }
        JsonNode ratio = body.path("generationConfig").path("imageConfig").path("aspectRatio");
        return new PictureCall(prompt.toString(), ratio.asText(), references);
    }

    /** The panel of a package that it is for; an empty text for a mock-up of a whole package. */
    public String panel() {
        Matcher named = OF_A_PANEL.matcher(prompt);
        return named.find() ? named.group(1) : "";
    }

    public boolean isMockup() {
        return panel().isEmpty();
    }

    public boolean says(String words) {
        return prompt.contains(words);
    }

    private static JsonNode json(byte[] request) {
        try {
            return JSON.readTree(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
