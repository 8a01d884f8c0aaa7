package dev.maquette.provider.sandbox.artwork;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt for the print of one panel, or for a picture of the whole package, taken apart.
 *
 * @param panel null when the whole package is to be shown
 * @param round whether only a disc of the panel is kept
 * @param cylinder whether the package is one, instead of a box
 * @param extent of the panel, or of the package's front, in millimetres; null when the prompt does not say
 * @param depth of the package in millimetres; null for a panel and when the prompt does not say
 * @param design what the customer says of the design
 * @param roles which attached picture, counted from 0, is there for what
 */
public record PackagePrompt(
        Panel panel,
        boolean round,
        boolean cylinder,
        Extent extent,
        Double depth,
        String design,
        Map<Role, Integer> roles) {

    /** What an attached picture shows. */
    enum Role {
        MOCK_UP("is a mock-up of the whole package"),
        PRESENT_ARTWORK("is the present artwork of this panel"),
        PRESENT_FRONT("shows the front of the package as it is"),
        REFERENCE("is a reference from the customer");

        private final Pattern sentence;

        Role(String words) {
            sentence = Pattern.compile("attached picture number (\\d{1,2}) " + words);
        }
    }

    private static final Pattern PANEL = Pattern.compile(
            "\\b(?:flat|full[- ]bleed|print[- ]ready)\\b[^.]{0,80}?\\bfor the (front|back|left|right|top|bottom|body) panel\\b[^.:]*");
    private static final Pattern WHOLE_PACKAGE =
            Pattern.compile("\\b(?:photograph of one|mock-?up of (?:a|the)) whole [^.:,\\n]*");
    private static final Pattern ROUND = Pattern.compile("only the circle that fits into it is kept");
    private static final Pattern CYLINDER = Pattern.compile("\\bcylind");
    private static final Pattern FAULT = Pattern.compile("\\[fault:[a-z0-9-]+]", Pattern.CASE_INSENSITIVE);
    /** The customer's words end where the prompt goes on about the panel's place or the package's size. */
    private static final Pattern DESIGN = Pattern.compile(
            "the design:(.*?)(?:\\n\\s*it is (?:the|wrapped)|\\n\\s*the (?:panel|package) is [\\d.]|$)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final String NUMBER = "(\\d+(?:\\.\\d+)?) mm ";
    private static final Pattern SIZE =
            Pattern.compile("\\bis " + NUMBER + "wide(?: and|,) " + NUMBER + "high(?: and " + NUMBER + "deep)?");

    /** Empty for prompts about anything else. */
    public static Optional<PackagePrompt> read(String prompt) {
        String text = prompt.toLowerCase(Locale.ROOT);
        Matcher panel = PANEL.matcher(text);
        Matcher whole = WHOLE_PACKAGE.matcher(text);
        if (panel.find()) {
            return Optional.of(read(prompt, panel, Panel.valueOf(panel.group(1).toUpperCase(Locale.ROOT))));
        }
        return whole.find() ? Optional.of(read(prompt, whole, null)) : Optional.empty();
    }

    private static PackagePrompt read(String prompt, Matcher head, Panel panel) {
        String text = prompt.toLowerCase(Locale.ROOT);
        Matcher design = DESIGN.matcher(prompt);
        boolean marked = design.find();
        String words = marked ? design.group(1) : prompt.substring(head.end());
        String around = marked
                ? text.substring(0, design.start(1)) + text.substring(design.end(1))
                : text.substring(0, head.end());
        Matcher size = SIZE.matcher(around);
        boolean sized = size.find();
        return new PackagePrompt(
                panel,
                ROUND.matcher(around.replaceAll("\\s+", " ")).find(),
                CYLINDER.matcher(around).find(),
                sized ? new Extent(number(size, 1), number(size, 2)) : null,
                sized && size.group(3) != null ? number(size, 3) : null,
                FAULT.matcher(words)
                        .replaceAll(" ")
                        .replaceAll("\\s+", " ")
                        .replaceFirst("^[ :,.]+", "")
                        .strip(),
                roles(around));
    }

    private static double number(Matcher size, int group) {
        return Double.parseDouble(size.group(group));
    }

    private static Map<Role, Integer> roles(String text) {
        Map<Role, Integer> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            Matcher sentence = role.sentence.matcher(text);
            if (sentence.find()) {
                roles.put(role, Integer.parseInt(sentence.group(1)) - 1);
            }
        }
        return roles;
    }

    /** The attached picture that is there for this, if there is one. */
    <T> Optional<T> attached(Role role, List<T> pictures) {
        Integer index = roles.get(role);
        return index == null || index < 0 || index >= pictures.size()
                ? Optional.empty()
                : Optional.of(pictures.get(index));
    }
}
