package dev.maquette.provider.sandbox.artwork;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what a customer's words ask of a design. */
final class DesignReader {

    private static final Pattern WORD = Pattern.compile("#[0-9a-f]{6}\\b|[a-z]+|[.,;:!?]");
    /** Cream that is no colour. */
    private static final Pattern LOTION =
            Pattern.compile("\\b(?:face|hand|night|day|body|eye|skin|foot|shaving|ice|sour) cream\\b");

    private static final Map<String, Double> SHADES =
            Map.of("darker", 0.7, "deeper", 0.75, "lighter", 1.3, "brighter", 1.2, "paler", 1.4);

    private final List<String> words;

    private DesignReader(String text) {
        this.words = WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** @param design the customer's own words */
    static DesignWords read(String design) {
        String text = LOTION.matcher(ProductName.removedFrom(design).toLowerCase(Locale.ROOT))
                .replaceAll("lotion");
        Wanted wanted = Wanted.in(text);
        DesignReader reader = new DesignReader(wanted.text());
        List<Motif> depicted = reader.all(DesignVocabulary::depicted).toList();
        String title = ProductName.in(design);
        return new DesignWords(
                new ColorReader(reader.words).colors(),
                reader.pattern()
                        .or(() -> new DesignReader(wanted.unwanted()).unpatterned())
                        .orElse(null),
                depicted.isEmpty() ? reader.suitable(title) : depicted.getFirst(),
                !depicted.isEmpty(),
                title,
                reader.all(word -> Optional.ofNullable(SHADES.get(word)))
                        .findFirst()
                        .orElse(1.0));
    }

    private <T> Stream<T> all(Function<String, Optional<T>> meaning) {
        return words.stream().flatMap(word -> meaning.apply(word).stream());
    }

    /** What goes well with the product: its name says more than the other words, and the last one most. */
    private Motif suitable(String title) {
        return Stream.of(new DesignReader(title.toLowerCase(Locale.ROOT)), this)
                .flatMap(text -> text.all(DesignVocabulary::product).toList().reversed().stream())
                .findFirst()
                .orElse(null);
    }

    private Optional<PatternKind> pattern() {
        List<PatternKind> named = all(DesignVocabulary::pattern).toList();
        Optional<PatternKind> first = named.stream()
                .filter(kind -> kind != PatternKind.PLAIN)
                .findFirst()
                .or(() -> named.stream().findFirst());
        return first.map(
                kind -> kind == PatternKind.STRIPES && words.contains("horizontal") ? PatternKind.BANDS : kind);
    }

    /** When the pattern is among what is not wanted, none is left. */
    private Optional<PatternKind> unpatterned() {
        boolean named = words.stream()
                .anyMatch(word -> word.startsWith("pattern")
                        || DesignVocabulary.pattern(word).isPresent()
                        || DesignVocabulary.depicted(word).isPresent());
        return named ? Optional.of(PatternKind.PLAIN) : Optional.empty();
    }
}
