package dev.maquette.provider.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/**
 * The plain parameters of a request, from JSON or from a form.
 *
 * @param form whether they come from a form, in which all of them are texts
 */
record OpenAiFields(Map<String, JsonNode> values, boolean form) {

    /** Leaves out {@code references}, which is no plain parameter. */
    static OpenAiFields ofJson(JsonNode body, String references) {
        Map<String, JsonNode> values = new HashMap<>();
        body.properties().forEach(property -> values.put(property.getKey(), property.getValue()));
        values.remove(references);
        return new OpenAiFields(values, false);
    }

    /** Leaves out those names; of several parts with one name the last counts. */
    static OpenAiFields ofForm(Map<String, Collection<FormValue>> parts, Set<String> references) {
        Map<String, JsonNode> values = new HashMap<>();
        parts.forEach((name, given) -> {
            if (!references.contains(name)) {
                given.forEach(part -> values.put(name, text(name, part)));
            }
        });
        return new OpenAiFields(values, true);
    }

    private static JsonNode text(String name, FormValue part) {
        if (part.isFileItem()) {
            throw OpenAiErrors.wrongType(name, "a string", "a file");
        }
        return TextNode.valueOf(part.getValue());
    }

    /** Unknown names are an error; {@code response_format} is one of them for these models. */
    void checkNames(Set<String> known) {
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw OpenAiErrors.unknownParameter(name);
                });
    }

    Optional<String> text(String name) {
        return present(name).map(value -> {
            if (!value.isTextual()) {
                throw OpenAiErrors.wrongType(name, "a string", type(value));
            }
            return value.textValue();
        });
    }

    String choice(String name, String unsaid, Collection<String> supported) {
        String value = text(name).orElse(unsaid);
        if (!supported.contains(value)) {
            throw OpenAiErrors.unsupportedValue(name, value, supported);
        }
        return value;
    }

    int integer(String name, int unsaid, int least, int most) {
        int value = present(name).map(given -> integer(name, given)).orElse(unsaid);
        if (value < least || value > most) {
            throw OpenAiErrors.outOfRange(name, value, least, most);
        }
        return value;
    }

    private int integer(String name, JsonNode given) {
        if (form && given.textValue().matches("-?\\d{1,9}")) {
            return Integer.parseInt(given.textValue());
        }
        if (!given.isInt()) {
            throw OpenAiErrors.wrongType(name, "an integer", type(given));
        }
        return given.intValue();
    }

    private Optional<JsonNode> present(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isNull());
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case ARRAY -> "an array";
            default -> "an object";
        };
    }
}
