package dev.maquette.provider.sandbox.object;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A prompt taken apart into what it says of the object, of the change and of the camera. */
record PromptText(String prompt) {

    private static final String BASE = "base description:";
    private static final String CHANGE = "change:";
    private static final Pattern FAULT = Pattern.compile("\\[fault:([a-z0-9-]+)]");
    /** What stands around the object is not about the object. */
    private static final Pattern SURROUNDINGS = Pattern.compile(
            "(?:(?:on|against|in front of|before|isolated on|in|under|over)\\s+)?(?:(?:a|an|the|plain|pure|clean|solid|seamless|soft|neutral|simple|studio|uniform|smooth)\\s+)*"
                    + "(?:[a-z]+[- ])?(?:[a-z]+[- ])?(?:background|backdrop|lighting|light setup|shadows?|surface|floor|studio)\\b");

    View view() {
        return View.in(prompt);
    }

    /** The names of the faults that the prompt asks for, in order. */
    List<String> faults() {
        return FAULT.matcher(prompt.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    /** What to change: the text after the last "Change:", when there is one. */
    Optional<String> change() {
        String text = cleaned();
        int at = text.lastIndexOf(CHANGE);
        return at < 0
                ? Optional.empty()
                : Optional.of(text.substring(at + CHANGE.length()).strip());
    }

    /** What the object is: the base description where it is marked, else all that is not the change. */
    String description() {
        String text = cleaned();
        int change = text.lastIndexOf(CHANGE);
        String beforeChange = change < 0 ? text : text.substring(0, change);
        int base = beforeChange.lastIndexOf(BASE);
        return (base < 0 ? beforeChange : beforeChange.substring(base + BASE.length())).strip();
    }

    String cleaned() {
        String text = FAULT.matcher(View.removedFrom(prompt)).replaceAll(" ");
        return SURROUNDINGS.matcher(text).replaceAll(" ");
    }
}
