package dev.maquette.provider.sandbox.artwork;

import dev.maquette.provider.sandbox.object.ColorWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words for the front in a customer's words: what they quote, what they name, or else the product itself. */
final class ProductName {

    private static final int LONGEST = 24;
    private static final int MOST_WORDS = 3;

    private static final Pattern QUOTED = Pattern.compile(
            "[\"\u201c\u201e\u00ab]([^\"\u201c\u201d\u201e\u00ab\u00bb]{1,40})[\"\u201c\u201d\u00bb]|(?<!\\w)'([^']{2,40})'(?!\\w)");
    private static final Pattern CALLED = Pattern.compile(
            "\\b(?:called|named|titled|brand(?: name)?|name|branded|reading|saying|says)\\s+((?:\\p{Lu}[\\p{L}0-9&'-]*\\s*){1,3})");
    private static final Pattern WORD = Pattern.compile("#[0-9a-fA-F]{6}\\b|[\\p{L}0-9&'-]+|[^\\p{L}0-9&'\\s-]");
    /** Whoever begins so speaks of a present design, not of a product. */
    private static final Pattern INSTRUCTION = Pattern.compile(
            "^\\W*(?:please |now |just |only )*(?:make|change|turn|use|add|replace|remove|give|set|put|swap|keep|more|less|try|switch|same|another|different|darker|lighter|brighter|without|no|instead)\\b");

    private static final Set<String> NOT_NAMES =
            Set.copyOf(Arrays.asList(("a an the of for with and or in on to from by"
                            + " at as its it is are be this that our my your all over very more less some into like no not"
                            + " design designs style styled look looking feel theme themed motif motifs pattern patterns"
                            + " patterned print printed artwork illustration illustrations picture image label labels package"
                            + " packaging pack box boxes carton tin can tube cylinder bag wrapper lettering letters text type"
                            + " typography title logo accent accents detail details background ground color colors colour"
                            + " colours tone tones palette brand product line modern elegant luxury luxurious premium simple"
                            + " clean playful vintage retro rustic bold fresh bright vibrant colorful colourful warm cool soft"
                            + " fine small large big tiny little round matte glossy classic"
                            + " minimalistic high end drawn hand watercolor watercolour make please create want do use should dense sparse new nice"
                            + " beautiful pretty cute cheerful friendly calm lively subtle delicate horizontal vertical"
                            + " inspired based scattered repeated repeating seamless foil thin thick white-label")
                    .split(" ")));

    private static final Set<String> CALLED_BY_COLOR =
            Set.of("tea", "chocolate", "wine", "rice", "pepper", "juice", "oil", "jam", "curry", "sugar", "soda");

    private ProductName() {}

    /** In capitals, as letters there are; empty if the words have no name. */
    static String in(String design) {
        String name = matched(QUOTED, design)
                .or(() -> matched(CALLED, design))
                .or(() -> instructs(design) ? Optional.empty() : nouns(design))
                .orElse("");
        return shortened(Lettering.spelled(name));
    }

    /** The other words: a name such as "Red Moon" does not say what is to be seen. */
    static String removedFrom(String design) {
        return QUOTED.matcher(design).replaceAll(" ");
    }

    private static boolean instructs(String design) {
        return INSTRUCTION.matcher(design.toLowerCase(Locale.ROOT)).find();
    }

    private static Optional<String> matched(Pattern pattern, String design) {
        Matcher found = pattern.matcher(design);
        if (!found.find()) {
            return Optional.empty();
        }
        return Optional.of(found.group(1) == null ? found.group(2) : found.group(1));
    }

    /** The first words in a row that could be a name, the last ones of them. */
    private static Optional<String> nouns(String design) {
        List<String> words =
                WORD.matcher(design).results().map(MatchResult::group).toList();
        List<String> row = new ArrayList<>();
        for (int at = 0; at < words.size() && (row.isEmpty() || couldBeNamed(words, at)); at++) {
            if (couldBeNamed(words, at)) {
                row.add(words.get(at));
            }
        }
        List<String> last = row.subList(Math.max(0, row.size() - MOST_WORDS), row.size());
        return row.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", last));
    }

    /** A colour is part of a name in "green tea", but not in "green soap". */
    private static boolean couldBeNamed(List<String> words, int at) {
        String word = words.get(at).toLowerCase(Locale.ROOT);
        boolean colored = DesignVocabulary.color(word).isPresent()
                || ColorWords.modifier(word).isPresent();
        if (colored && DesignVocabulary.product(word).isEmpty()) {
            return at + 1 < words.size()
                    && CALLED_BY_COLOR.contains(words.get(at + 1).toLowerCase(Locale.ROOT));
        }
        return Character.isLetterOrDigit(word.charAt(0))
                && !NOT_NAMES.contains(word)
                && DesignVocabulary.pattern(word).isEmpty()
                && DesignVocabulary.depicted(word).isEmpty();
    }

    private static String shortened(String name) {
        String rest = name;
        while (rest.length() > LONGEST && rest.contains(" ")) {
            rest = rest.substring(0, rest.lastIndexOf(' '));
        }
        return rest.substring(0, Math.min(rest.length(), LONGEST)).strip();
    }
}
