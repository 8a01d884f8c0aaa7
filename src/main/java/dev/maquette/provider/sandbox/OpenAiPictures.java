package dev.maquette.provider.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/** Reads the pictures of an edit, with the demands that clients so often miss: a file name, and the type of a picture. */
final class OpenAiPictures {

    private static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/webp");
    private static final Pattern DATA_URL =
            Pattern.compile("data:(?<type>image/(?:png|jpeg|webp));base64,(?<data>.*)", Pattern.DOTALL);
    /** Parts of a form, several of which are sent with brackets. */
    static final Set<String> PARTS = Set.of("image", "image[]");

    /** Field of a JSON request. */
    static final String URLS = "images";

    private static final String FILES = "image";
    private static final int MOST = 16;

    private OpenAiPictures() {}

    /** The pictures of a form. Throws {@link WireError}. */
    static List<byte[]> ofForm(Map<String, Collection<FormValue>> form) {
        List<FormValue> parts = form.entrySet().stream()
                .filter(part -> PARTS.contains(part.getKey()))
                .flatMap(part -> part.getValue().stream())
                .toList();
        checkCount(FILES, parts.size());
        List<byte[]> pictures = new ArrayList<>();
        for (FormValue part : parts) {
            pictures.add(file(parts.size() == 1 ? FILES : FILES + "[" + pictures.size() + "]", part));
        }
        return pictures;
    }

    /** The pictures of {@code {images: [{image_url: data URL}]}}. Throws {@link WireError}. */
    static List<byte[]> ofJson(JsonNode body) {
        JsonNode references = body.path(URLS);
        checkCount(URLS, references.size());
        List<byte[]> pictures = new ArrayList<>();
        for (JsonNode reference : references) {
            String name = URLS + "[" + pictures.size() + "].image_url";
            pictures.add(dataUrl(name, reference.path("image_url").asText("")));
        }
        return pictures;
    }

    private static void checkCount(String name, int count) {
        if (count == 0) {
            throw OpenAiErrors.missing(name);
        }
        if (count > MOST) {
            throw OpenAiErrors.tooManyPictures(name, MOST, count);
        }
    }

    private static byte[] file(String name, FormValue part) {
        if (!part.isFileItem()) {
            throw OpenAiErrors.wrongType(name, "one of an array of files or file", "a string");
        }
        String type = part.getHeaders().getFirst("Content-Type");
        if (type == null || !TYPES.contains(type)) {
            throw OpenAiErrors.unsupportedType(name, type);
        }
        try (InputStream content = part.getFileItem().getInputStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only addresses that the stand-in can read without leaving this machine. */
    private static byte[] dataUrl(String name, String url) {
        Matcher data = DATA_URL.matcher(url);
        if (!data.matches()) {
            throw OpenAiErrors.invalid(name, "invalid_value", "Expected a base64-encoded data URL with an image.");
        }
        try {
            return Base64.getDecoder().decode(data.group("data"));
        } catch (IllegalArgumentException _) {
            throw OpenAiErrors.unreadable(name);
        }
    }
}
