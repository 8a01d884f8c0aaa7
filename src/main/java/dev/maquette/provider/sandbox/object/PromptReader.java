package dev.maquette.provider.sandbox.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what a text asks of an object, by the small grammar of shop descriptions: adjectives stand before what they
 * describe ("a bamboo lid") or, after a verb or preposition, behind it ("make the lid red", "a mug in blue").
 */
final class PromptReader {

    private static final Pattern WORD = Pattern.compile("[a-z]+|[.,;:!?]");
    private static final Set<String> SENTENCE_ENDS = Set.of(".", ";", ":", "!", "?");
    private static final Set<String> BOUNDARIES = Set.of("with", "and", "but", ",", "add", "on", "plus", "while");
    private static final Set<String> REMOVALS = Set.of("without", "remove", "no", "delete", "drop", "minus");
    private static final Set<String> LEAVE_ALONE = Set.of("keep", "keeping", "same", "unchanged", "retain", "preserve");
    private static final Set<String> TURNS_INTO = Set.of("into", "as", "become", "becomes", "instead");

    private final List<String> words;
    private final boolean instruction;
    private final List<Wish> wishes = new ArrayList<>();

    private Look pending = Look.UNSAID;
    private double modifier = 1;
    private PartKind lastPart;
    private boolean formRead;
    private boolean removing;
    private boolean skipping;

    private PromptReader(String text, boolean instruction) {
        this.words = WORD.matcher(text).results().map(match -> match.group()).toList();
        this.instruction = instruction;
    }

    /** Lower-case text that describes a new object. */
    static List<Wish> description(String text) {
        return new PromptReader(text, false).read();
    }

    /** Lower-case text that says what to change about an object that is there. */
    static List<Wish> instruction(String text) {
        return new PromptReader(text, true).read();
    }

    /** The form that a description is about: the first one named, and of a compound ("table lamp") its last word. */
    static Optional<Form> form(String text) {
        return description(text).stream()
                .flatMap(wish -> wish instanceof Wish.Become become ? Stream.of(become.form()) : Stream.empty())
                .findFirst();
    }

    private List<Wish> read() {
        for (int at = 0; at < words.size(); at++) {
            read(at);
        }
        endClause();
        return wishes;
    }

    private void read(int at) {
        String word = words.get(at);
        if (SENTENCE_ENDS.contains(word)) {
            endClause();
            lastPart = null;
            skipping = false;
            removing = false;
        } else if (LEAVE_ALONE.contains(word)) {
            endClause();
            skipping = true;
        } else if (REMOVALS.contains(word)) {
            endClause();
            removing = true;
        } else if (BOUNDARIES.contains(word)) {
            readBoundary(at);
        } else if (!skipping) {
            readMeaning(at, word);
        }
    }

    private void readBoundary(int at) {
        String word = words.get(at);
        boolean listing = word.equals("and") || word.equals(",");
        boolean moreOfTheSame = listing && isAdjective(at + 1) && !(lastPart != null && nounFollows(at + 1));
        if (!moreOfTheSame) {
            endClause();
        }
        removing &= listing;
        if (!listing) {
            lastPart = null;
        }
    }

    private void readMeaning(int at, String word) {
        Optional<Double> lightness = ColorWords.modifier(word);
        if (lightness.isPresent() && isColor(at + 1)) {
            modifier = lightness.get();
        } else if (isAdjective(at)) {
            readAdjective(word);
        } else if (Vocabulary.pattern(word).isPresent()) {
            readPattern(at, Vocabulary.pattern(word).get());
        } else if (Vocabulary.part(word).isPresent()) {
            readPart(word, Vocabulary.part(word).get());
        } else if (Vocabulary.form(word).isPresent() && !isNoun(at + 1)) {
            readForm(at, Vocabulary.form(word).get());
        }
    }

    private void readAdjective(String word) {
        Optional<Integer> color = ColorWords.color(word);
        pending = color.isPresent()
                ? pending.withColor(Rgb.shaded(color.get(), modifier))
                : Vocabulary.adjective(word).orElseThrow().apply(pending);
        modifier = 1;
    }

    /** "White dots" colours the dots, "a red striped mug" colours the mug. */
    private void readPattern(int at, SurfacePattern.Kind kind) {
        boolean followedByWhatIsDecorated = nounFollows(at + 1);
        if (removing) {
            wishes.add(new Wish.Decorate(SurfacePattern.Kind.NONE, 0));
        } else if (followedByWhatIsDecorated) {
            pending = pending.withPattern(kind);
        } else if (pending.pattern() == null) {
            wishes.add(new Wish.Decorate(kind, pending.rgb()));
            pending = Look.UNSAID;
        }
    }

    /** "With a cork": some parts are called by what they are made of. */
    private void readPart(String word, PartKind kind) {
        if (!removing && !pending.changesPaint()) {
            pending =
                    Vocabulary.adjective(word).orElse(UnaryOperator.identity()).apply(pending);
        }
        wishes.add(removing ? new Wish.Remove(kind) : new Wish.DressPart(kind, pending));
        pending = Look.UNSAID;
        lastPart = kind;
    }

    private void readForm(int at, Form form) {
        if (instruction && !turnsInto(at)) {
            dressBody();
        } else if (!formRead) {
            formRead = true;
            wishes.addFirst(new Wish.Become(form));
            dressBody();
        }
        pending = Look.UNSAID;
        lastPart = null;
    }

    private boolean turnsInto(int at) {
        return words.subList(Math.max(0, at - 4), at).stream().anyMatch(TURNS_INTO::contains);
    }

    private void endClause() {
        if (!skipping && !pending.saysNothing()) {
            if (lastPart != null) {
                wishes.add(new Wish.DressPart(lastPart, pending));
            } else {
                dressBody();
            }
        }
        pending = Look.UNSAID;
        modifier = 1;
    }

    private void dressBody() {
        if (!pending.saysNothing()) {
            wishes.add(new Wish.DressBody(pending));
        }
    }

    private boolean nounFollows(int from) {
        for (int at = from; at < words.size() && !isBoundary(words.get(at)); at++) {
            if (isNoun(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBoundary(String word) {
        return SENTENCE_ENDS.contains(word) || BOUNDARIES.contains(word) || REMOVALS.contains(word);
    }

    private boolean isNoun(int at) {
        if (at >= words.size() || Vocabulary.adjective(words.get(at)).isPresent() && nounFollows(at + 1)) {
            return false;
        }
        return Vocabulary.part(words.get(at)).isPresent()
                || Vocabulary.form(words.get(at)).isPresent();
    }

    private boolean isColor(int at) {
        return at < words.size() && ColorWords.color(words.get(at)).isPresent();
    }

    /** Words such as "cork" and "tin" are materials only when a noun follows; on their own they are things. */
    private boolean isAdjective(int at) {
        return at < words.size()
                && Vocabulary.adjective(words.get(at)).isPresent()
                && !(isNoun(at) && !nounFollows(at + 1));
    }
}
