package dev.maquette.supabase;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of an error answer, made fit for people and logs: one line without addresses' queries, not too long. */
final class ErrorText {

    private static final int LONGEST = 300;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern QUERY = Pattern.compile("(://[^\\s?\"'<>]*)\\?[^\\s\"'<>]*");

    private ErrorText() {}

    /** Status, code and those fields of the body that have something to say; of a body that is no JSON its beginning. */
    static String of(String service, Answer answer, String... fields) {
        var json = answer.json();
        var texts = json.isObject() ? texts(json, fields) : Stream.of(answer.body());
        var words = texts.map(ErrorText::clean).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
        return service + " answered with status " + answer.status() + (words.isEmpty() ? "." : ": " + words);
    }

    private static Stream<String> texts(JsonNode json, String... fields) {
        return Stream.of(fields).map(field -> json.path(field).asText(""));
    }

    private static String clean(String text) {
        var shown = QUERY.matcher(BLANKS.matcher(text).replaceAll(" ").strip()).replaceAll("$1?...");
        return shown.equals("null") ? "" : shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "...";
    }
}
