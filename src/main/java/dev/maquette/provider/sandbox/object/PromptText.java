package dev.maquette.provider.sandbox.object;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A prompt taken apart into what it says of the object, of the change and of the camera. Each may stand in a section that
 * a word with a colon begins and the next such word ends; a prompt without sections is about all of them at once.
 */
record PromptText(String prompt) {

    private static final Pattern SECTION = Pattern.compile("\\b(base description|object|change|view):\\s*");
    private static final Pattern FAULT = Pattern.compile("\\[fault:([a-z0-9-]+)]");
    private static final Pattern SENTENCE_END = Pattern.compile("[.;\\n]");
    /** What stands around the object is not about the object. */
    private static final Pattern SURROUNDINGS = Pattern.compile(
            "(?:(?:on|against|in front of|before|isolated on|in|under|over)\\s+)?(?:(?:a|an|the|plain|pure|clean|solid|seamless|soft|neutral|simple|studio|uniform|smooth)\\s+)*"
                    + "(?:[a-z]+[- ])?(?:[a-z]+[- ])?(?:background|backdrop|lighting|light setup|shadows?|surface|floor|studio)\\b"
                    + "|\\b(?:soft|even|natural|warm|diffuse)\\s+light\\b");

    View view() {
        return View.in(
                section("view").map(words -> SENTENCE_END.split(words, 2)[0]).orElseGet(this::text));
    }

    /** The names of the faults that the prompt asks for, in order. */
    List<String> faults() {
        return FAULT.matcher(text())
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    /** What to change about the object, when the prompt has a section on that. */
    Optional<String> change() {
        return section("change").map(PromptText::cleaned);
    }

    /** What the object is. */
    String description() {
        return cleaned(Stream.of("base description", "object")
                .flatMap(name -> section(name).stream())
                .findFirst()
                .orElseGet(this::untilFirstSection));
    }

    /** The last section of this name. */
    private Optional<String> section(String name) {
        List<MatchResult> sections = SECTION.matcher(text()).results().toList();
        for (int i = sections.size() - 1; i >= 0; i--) {
            if (sections.get(i).group(1).equals(name)) {
                int end = i + 1 < sections.size() ? sections.get(i + 1).start() : text().length();
                return Optional.of(text().substring(sections.get(i).end(), end));
            }
        }
        return Optional.empty();
    }

    private String untilFirstSection() {
        Matcher section = SECTION.matcher(text());
        return section.find() ? text().substring(0, section.start()) : text();
    }

    private String text() {
        return prompt.toLowerCase(Locale.ROOT);
    }

    private static String cleaned(String text) {
        String withoutFaults = FAULT.matcher(text).replaceAll(" ");
        return SURROUNDINGS
                .matcher(View.removedFrom(withoutFaults))
                .replaceAll(" ")
                .strip();
    }
}
