package dev.maquette.provider.sandbox.artwork;

import dev.maquette.provider.sandbox.artwork.DesignWords.NamedColor;
import dev.maquette.provider.sandbox.artwork.DesignWords.Use;
import dev.maquette.provider.sandbox.object.ColorWords;
import dev.maquette.provider.sandbox.object.Rgb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what colours are for, by what stands beside them: "white dots", "on a navy ground", "the dots in red".
 *
 * @param words lower-case words and punctuation marks
 */
record ColorReader(List<String> words) {

    /** Where a colour's own thing cannot be any more: "red and white dots" leaves open what is red. */
    private static final Set<String> BOUNDARIES =
            Set.of("and", "with", "on", "in", "or", "to", "over", "against", ".", ",", ";", ":", "!", "?");

    /** May stand between a thing and the colour behind it: "make the dots a deep red". */
    private static final Set<String> LINKS = Set.of("in", "a", "an", "the", "to", "be", "is", "are", "of", "all");

    private static final Set<String> BEFORE_GROUNDS = Set.of("on", "against", "over");

    /** What names the product, as in "lavender soap", comes last: it is not said of the print. */
    List<NamedColor> colors() {
        List<NamedColor> colors = new ArrayList<>();
        List<NamedColor> ofTheProduct = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            if (isColor(at)) {
                int first = at;
                // "navy blue" is one colour
                at = isColor(at + 1) ? at + 1 : at;
                Optional<Use> use = useAfter(at).or(() -> useBefore(first));
                boolean unsaid = use.isEmpty() && at + 1 < words.size() && !endsPhrase(at + 1);
                (unsaid ? ofTheProduct : colors).add(new NamedColor(rgb(first), use));
            }
        }
        colors.addAll(ofTheProduct);
        return colors;
    }

    private int rgb(int at) {
        double lightness = at == 0 ? 1 : ColorWords.modifier(words.get(at - 1)).orElse(1.0);
        return Rgb.shaded(DesignVocabulary.color(words.get(at)).orElseThrow(), lightness);
    }

    private Optional<Use> useAfter(int color) {
        for (int at = color + 1; at < words.size() && !endsPhrase(at); at++) {
            Optional<Use> use = useWith(words.get(at));
            if (use.isPresent()) {
                return use;
            }
        }
        return Optional.empty();
    }

    private Optional<Use> useBefore(int color) {
        int at = color - 1;
        boolean inColor = false;
        while (at > 0 && (LINKS.contains(words.get(at)) || isModifier(at))) {
            inColor |= words.get(at).equals("in");
            at--;
        }
        if (at < 0) {
            return Optional.empty();
        }
        boolean linked = at < color - 1 || at > 0 && words.get(at - 1).equals("the");
        Optional<Use> ofTheThing = linked ? useWith(words.get(at)) : Optional.empty();
        return inColor || BEFORE_GROUNDS.contains(words.get(at))
                ? ofTheThing.or(() -> Optional.of(Use.GROUND))
                : ofTheThing;
    }

    private static Optional<Use> useWith(String word) {
        if (DesignVocabulary.pattern(word).isPresent()
                || DesignVocabulary.depicted(word).isPresent()) {
            return Optional.of(Use.MOTIF);
        }
        if (DesignVocabulary.isAccent(word)) {
            return Optional.of(Use.ACCENT);
        }
        return DesignVocabulary.isGround(word) ? Optional.of(Use.GROUND) : Optional.empty();
    }

    private boolean endsPhrase(int at) {
        return BOUNDARIES.contains(words.get(at)) || isColor(at);
    }

    private boolean isColor(int at) {
        return at < words.size() && DesignVocabulary.color(words.get(at)).isPresent();
    }

    private boolean isModifier(int at) {
        return ColorWords.modifier(words.get(at)).isPresent();
    }
}
