package dev.maquette.provider.sandbox.artwork;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lower-case words about a design, parted by what is wanted.
 *
 * @param text without what is unwanted, replaced or to be kept as it is
 * @param unwanted what is expressly not to be there
 */
record Wanted(String text, String unwanted) {

    private static final String PHRASE = "\\b[^,.;!?]*?(?=\\b(?:but|and|with|make)\\b|[,.;!?]|$)";
    private static final Pattern UNWANTED =
            Pattern.compile("\\b(?:no|not|without|avoid|remove|drop|delete|instead of|rather than)" + PHRASE);
    private static final Pattern KEPT = Pattern.compile("\\b(?:keep|keeping|retain|preserve)" + PHRASE);
    /** The first half of "change the red to blue" and of "replace the dots with stripes". */
    private static final Pattern REPLACED =
            Pattern.compile("\\b(?:change|replace|swap|turn)\\b[^.;!?]*?\\b(?:to|with|into|by|for)\\b");

    static Wanted in(String words) {
        String rest = KEPT.matcher(REPLACED.matcher(words).replaceAll(" ")).replaceAll(" ");
        String unwanted =
                UNWANTED.matcher(rest).results().map(MatchResult::group).collect(Collectors.joining(" "));
        return new Wanted(UNWANTED.matcher(rest).replaceAll(" "), unwanted);
    }
}
