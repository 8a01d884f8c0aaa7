package dev.maquette.provider.sandbox.artwork;

import static dev.maquette.provider.sandbox.artwork.Motif.*;
import static dev.maquette.provider.sandbox.artwork.PatternKind.*;

import dev.maquette.provider.sandbox.object.ColorWords;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words about prints that the sandbox understands, in lower case. */
final class DesignVocabulary {

    private static final Pattern HEXADECIMAL = Pattern.compile("#[0-9a-f]{6}");

    private static final Map<String, Integer> MORE_COLORS = Map.ofEntries(
            Map.entry("gold", 0xC9A03C),
            Map.entry("golden", 0xC9A03C),
            Map.entry("silver", 0xB9BEC4),
            Map.entry("copper", 0xB87246),
            Map.entry("bronze", 0x97703C),
            Map.entry("maroon", 0x6B2233),
            Map.entry("plum", 0x6F3B63),
            Map.entry("fuchsia", 0xC73A8E),
            Map.entry("aqua", 0x4FC4C4),
            Map.entry("terracotta", 0xC1694A),
            Map.entry("rust", 0xA9502C),
            Map.entry("amber", 0xE09A2A),
            Map.entry("sand", 0xE0CDA6),
            Map.entry("khaki", 0xA69B6B),
            Map.entry("kraft", 0xC7A377));

    private static final Map<String, PatternKind> PATTERNS = words(Map.ofEntries(
            Map.entry(PLAIN, "plain solid minimal minimalist minimalistic unpatterned"),
            Map.entry(STRIPES, "stripe stripes striped pinstripe pinstripes"),
            Map.entry(BANDS, "bands banded hoops"),
            Map.entry(DIAGONALS, "diagonal diagonals"),
            Map.entry(DOTS, "dot dots dotted polka spots spotted confetti bubbles circles"),
            Map.entry(CHECKS, "checks checked checkered chequered checkerboard plaid gingham tartan squares"),
            Map.entry(WAVES, "wave waves wavy ripples swirls curves"),
            Map.entry(CHEVRONS, "chevron chevrons zigzag zigzags zig herringbone"),
            Map.entry(TRIANGLES, "triangle triangles geometric geometry mosaic polygons abstract angular shapes"),
            Map.entry(GRADIENT, "gradient gradients ombre fade fading"),
            Map.entry(LANDSCAPE, "landscape landscapes hills scenery valley sunset sunrise horizon")));

    private static final Map<String, Motif> DEPICTED = words(Map.ofEntries(
            Map.entry(LEAF, "leaf leaves leafy botanical botanicals foliage sprig sprigs branch branches fern plants"),
            Map.entry(FLOWER, "flower flowers floral flowery blossom blossoms daisy daisies petals roses bloom"),
            Map.entry(STAR, "star stars starry"),
            Map.entry(HEART, "heart hearts"),
            Map.entry(SUN, "sun suns sunny sunburst"),
            Map.entry(DROP, "drop drops droplet droplets raindrops"),
            Map.entry(FLAME, "flame flames fire"),
            Map.entry(BEAN, "bean beans"),
            Map.entry(MOUNTAIN, "mountain mountains peaks peak"),
            Map.entry(SNOWFLAKE, "snowflake snowflakes"),
            Map.entry(MOON, "moon moons crescent"),
            Map.entry(CITRUS, "citrus lemons oranges slices"),
            Map.entry(HONEYCOMB, "honeycomb honeycombs hexagon hexagons"),
            Map.entry(PAW, "paw paws pawprints"),
            Map.entry(DIAMOND, "diamond diamonds rhombus")));

    private static final Map<String, Motif> PRODUCTS = words(Map.ofEntries(
            Map.entry(LEAF, "tea herbal herbs herb organic matcha eco vegan botanics salad garden natural bamboo"),
            Map.entry(FLOWER, "perfume lavender soap cosmetics skincare spring lotion bath beauty fragrance"),
            Map.entry(STAR, "christmas party magic toys toy game festive gift"),
            Map.entry(HEART, "love valentine wedding baby chocolates pralines"),
            Map.entry(SUN, "summer sunscreen cereal muesli granola breakfast pasta bakery"),
            Map.entry(DROP, "water oil juice milk wine serum shampoo drink detergent beer"),
            Map.entry(FLAME, "candle candles spicy chili sauce matches pepper"),
            Map.entry(BEAN, "coffee espresso cocoa cacao chocolate roast"),
            Map.entry(MOUNTAIN, "alpine alps outdoor hiking camping ski"),
            Map.entry(WAVE, "fish salt tuna beach marine sea ocean surf"),
            Map.entry(SNOWFLAKE, "winter ice frozen snow mint peppermint"),
            Map.entry(MOON, "night sleep dream pillow"),
            Map.entry(CITRUS, "lemon lemonade lime grapefruit vitamin"),
            Map.entry(HONEYCOMB, "honey bee bees"),
            Map.entry(PAW, "dog dogs cat cats pet pets puppy kitten")));

    /** What the colour before belongs to the ground with: "a green box". */
    private static final Set<String> GROUND = set("background ground base backdrop field box carton package packaging"
            + " tin can tube cylinder paper cardboard");

    private static final Set<String> ACCENT = set("accent accents lettering letters text type typography title logo"
            + " details detail trim trims lines line highlights outline outlines foil border borders");

    private DesignVocabulary() {}

    /** Also takes {@code #1f7a55}. */
    static Optional<Integer> color(String word) {
        if (HEXADECIMAL.matcher(word).matches()) {
            return Optional.of(Integer.parseInt(word.substring(1), 16));
        }
        return ColorWords.color(word).or(() -> Optional.ofNullable(MORE_COLORS.get(word)));
    }

    static Optional<PatternKind> pattern(String word) {
        return Optional.ofNullable(PATTERNS.get(word));
    }

    /** The thing that the word says is to be seen. */
    static Optional<Motif> depicted(String word) {
        return Optional.ofNullable(DEPICTED.get(word));
    }

    /** The thing that goes well with a product of this name. */
    static Optional<Motif> product(String word) {
        return Optional.ofNullable(PRODUCTS.get(word));
    }

    static boolean isGround(String word) {
        return GROUND.contains(word);
    }

    static boolean isAccent(String word) {
        return ACCENT.contains(word);
    }

    private static <T> Map<String, T> words(Map<T, String> byMeaning) {
        Map<String, T> meanings = new HashMap<>();
        byMeaning.forEach((meaning, words) -> set(words).forEach(word -> meanings.put(word, meaning)));
        return Map.copyOf(meanings);
    }

    private static Set<String> set(String words) {
        return Arrays.stream(words.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
