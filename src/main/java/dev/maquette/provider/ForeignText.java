package dev.maquette.provider;

import java.util.regex.Pattern;

/**
 * Texts that providers send, made fit for people and logs: on one line, without the key, without the query of
 * addresses (signatures), without inlined data, at most 300 characters.
 */
final class ForeignText {

    private static final int LONGEST = 300;
    private static final Pattern DATA_URI = Pattern.compile("data:[\\w/+.-]+;base64,[A-Za-z0-9+/=]*");
    private static final Pattern QUERY = Pattern.compile("(https?://[^\\s?\"'<>]+)\\?[^\\s\"'<>]*");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private ForeignText() {}

    static String clean(String text, String key) {
        if (text == null) {
            return "";
        }
        String shown = key.isBlank() ? text : text.replace(key, "***");
        shown = DATA_URI.matcher(shown).replaceAll("data:...");
        shown = QUERY.matcher(shown).replaceAll("$1?...");
        shown = BLANKS.matcher(shown).replaceAll(" ").strip();
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "...";
    }
}
