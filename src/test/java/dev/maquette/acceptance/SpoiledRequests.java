package dev.maquette.acceptance;

import dev.maquette.http.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Valid requests that are spoiled in one field each.
 *
 * @param byPath the JSON of their fields
 */
record SpoiledRequests(Map<String, Map<String, String>> byPath) {

    /** A request that only a header can spoil. */
    BadInputRow valid(String path, String name) {
        return BadInputRow.post(name, path, ErrorCode.VALIDATION_FAILED).json(json(byPath.get(path)));
    }

    BadInputRow without(String path, String field) {
        return BadInputRow.invalid("no " + field, path, json(without(byPath.get(path), field)), field);
    }

    /** @param blamed the field of the answer */
    BadInputRow with(String path, String field, String value, String blamed) {
        String name = field + " " + (value.length() <= 60 ? value : value.substring(0, 60) + "...");
        return BadInputRow.invalid(name, path, json(with(byPath.get(path), field, value)), blamed);
    }

    static Map<String, String> without(Map<String, String> fields, String field) {
        Map<String, String> others = new TreeMap<>(fields);
        others.remove(field);
        return others;
    }

    static Map<String, String> with(Map<String, String> fields, String field, String value) {
        Map<String, String> all = new TreeMap<>(fields);
        all.put(field, value);
        return all;
    }

    static String json(Map<String, String> fields) {
        List<String> members = fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\": " + field.getValue())
                .toList();
        return "{" + String.join(", ", members) + "}";
    }
}
