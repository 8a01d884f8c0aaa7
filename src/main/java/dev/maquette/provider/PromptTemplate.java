package dev.maquette.provider;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A prompt with {@code {places}} to be filled, kept in a text file that a person can read and change. */
public final class PromptTemplate {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

    private final String text;

    private PromptTemplate(String text) {
        this.text = text;
    }

    /** Takes an absolute resource name, which must exist. */
    public static PromptTemplate load(String resource) {
        try (InputStream content = PromptTemplate.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IllegalArgumentException("There is no prompt template " + resource);
            }
            return new PromptTemplate(new String(content.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills every place; what a person wrote is put in as it is, even when it looks like a place. */
    public String fill(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException("The prompt template has no value for " + place.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
