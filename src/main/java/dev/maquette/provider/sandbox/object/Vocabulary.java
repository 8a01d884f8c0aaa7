package dev.maquette.provider.sandbox.object;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The words that the sandbox understands; everything else in a prompt is passed over. */
final class Vocabulary {

    private static final Map<String, Material> MATERIALS = Map.ofEntries(
            Map.entry("wooden", Material.WOOD),
            Map.entry("timber", Material.WOOD),
            Map.entry("teak", Material.CHERRY),
            Map.entry("mahogany", Material.CHERRY),
            Map.entry("birch", Material.PINE),
            Map.entry("maple", Material.PINE),
            Map.entry("earthenware", Material.TERRACOTTA),
            Map.entry("clay", Material.TERRACOTTA),
            Map.entry("china", Material.PORCELAIN),
            Map.entry("enamel", Material.PORCELAIN),
            Map.entry("granite", Material.STONE),
            Map.entry("cement", Material.CONCRETE),
            Map.entry("metal", Material.STEEL),
            Map.entry("stainless", Material.STEEL),
            Map.entry("aluminum", Material.ALUMINIUM),
            Map.entry("tin", Material.ALUMINIUM),
            Map.entry("golden", Material.GOLD),
            Map.entry("crystal", Material.GLASS),
            Map.entry("suede", Material.LEATHER),
            Map.entry("silicone", Material.RUBBER),
            Map.entry("acrylic", Material.PLASTIC),
            Map.entry("fabric", Material.LINEN),
            Map.entry("canvas", Material.LINEN),
            Map.entry("cloth", Material.LINEN),
            Map.entry("felt", Material.WOOL),
            Map.entry("woven", Material.WICKER),
            Map.entry("rattan", Material.WICKER),
            Map.entry("kraft", Material.CARDBOARD));

    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry("cup", Form.MUG),
            Map.entry("tankard", Form.MUG),
            Map.entry("kettle", Form.TEAPOT),
            Map.entry("flask", Form.BOTTLE),
            Map.entry("thermos", Form.BOTTLE),
            Map.entry("canister", Form.JAR),
            Map.entry("tin", Form.CAN),
            Map.entry("tumbler", Form.CAN),
            Map.entry("cylinder", Form.CAN),
            Map.entry("candle", Form.JAR),
            Map.entry("urn", Form.VASE),
            Map.entry("planter", Form.POT),
            Map.entry("flowerpot", Form.POT),
            Map.entry("dish", Form.PLATE),
            Map.entry("tray", Form.PLATE),
            Map.entry("carton", Form.BOX),
            Map.entry("package", Form.BOX),
            Map.entry("packaging", Form.BOX),
            Map.entry("chest", Form.BOX),
            Map.entry("crate", Form.BOX),
            Map.entry("cube", Form.BOX),
            Map.entry("armchair", Form.CHAIR),
            Map.entry("seat", Form.CHAIR),
            Map.entry("desk", Form.TABLE),
            Map.entry("lantern", Form.LAMP),
            Map.entry("toy", Form.ROBOT),
            Map.entry("android", Form.ROBOT),
            Map.entry("figurine", Form.ROBOT),
            Map.entry("duckling", Form.DUCK),
            Map.entry("vehicle", Form.CAR),
            Map.entry("truck", Form.CAR),
            Map.entry("sneaker", Form.SHOE),
            Map.entry("trainer", Form.SHOE),
            Map.entry("boot", Form.SHOE),
            Map.entry("sphere", Form.BALL),
            Map.entry("globe", Form.BALL),
            Map.entry("sculpture", Form.PEBBLES),
            Map.entry("pebble", Form.PEBBLES));

    private static final Map<String, PartKind> PARTS = Map.ofEntries(
            Map.entry("cap", PartKind.LID),
            Map.entry("cover", PartKind.LID),
            Map.entry("stopper", PartKind.LID),
            Map.entry("cork", PartKind.LID),
            Map.entry("grip", PartKind.HANDLE),
            Map.entry("nozzle", PartKind.SPOUT),
            Map.entry("leg", PartKind.LEGS),
            Map.entry("feet", PartKind.LEGS),
            Map.entry("armrest", PartKind.ARMRESTS),
            Map.entry("arms", PartKind.ARMRESTS),
            Map.entry("pillow", PartKind.CUSHION),
            Map.entry("upholstery", PartKind.CUSHION),
            Map.entry("lampshade", PartKind.SHADE),
            Map.entry("eye", PartKind.EYES),
            Map.entry("bill", PartKind.BEAK),
            Map.entry("wheel", PartKind.WHEELS),
            Map.entry("tyres", PartKind.WHEELS),
            Map.entry("tires", PartKind.WHEELS),
            Map.entry("soles", PartKind.SOLE),
            Map.entry("lace", PartKind.LACES),
            Map.entry("shoelaces", PartKind.LACES));

    private static final Map<String, SurfacePattern.Kind> PATTERNS = Map.ofEntries(
            Map.entry("striped", SurfacePattern.Kind.STRIPES),
            Map.entry("stripe", SurfacePattern.Kind.STRIPES),
            Map.entry("bands", SurfacePattern.Kind.STRIPES),
            Map.entry("dot", SurfacePattern.Kind.DOTS),
            Map.entry("dotted", SurfacePattern.Kind.DOTS),
            Map.entry("polka", SurfacePattern.Kind.DOTS),
            Map.entry("spots", SurfacePattern.Kind.DOTS),
            Map.entry("spotted", SurfacePattern.Kind.DOTS),
            Map.entry("checkered", SurfacePattern.Kind.CHECKS),
            Map.entry("chequered", SurfacePattern.Kind.CHECKS),
            Map.entry("plaid", SurfacePattern.Kind.CHECKS),
            Map.entry("wavy", SurfacePattern.Kind.WAVES),
            Map.entry("landscape", SurfacePattern.Kind.SCENE),
            Map.entry("illustration", SurfacePattern.Kind.SCENE),
            Map.entry("artwork", SurfacePattern.Kind.SCENE));

    private static final Map<String, UnaryOperator<Look>> OTHER_ADJECTIVES = Map.ofEntries(
            Map.entry("matte", look -> look.withRoughness(0.9)),
            Map.entry("mat", look -> look.withRoughness(0.9)),
            Map.entry("satin", look -> look.withRoughness(0.45)),
            Map.entry("glossy", look -> look.withRoughness(0.12)),
            Map.entry("shiny", look -> look.withRoughness(0.12)),
            Map.entry("polished", look -> look.withRoughness(0.12)),
            Map.entry("glazed", look -> look.withRoughness(0.15)),
            Map.entry("metallic", look -> look.withMetallic(0.9, 0.3)),
            Map.entry("darker", look -> look.shaded(0.72)),
            Map.entry("lighter", look -> look.shaded(1.3)),
            Map.entry("brighter", look -> look.shaded(1.2)),
            Map.entry("tiny", scaled(0.6)),
            Map.entry("small", scaled(0.8)),
            Map.entry("smaller", scaled(0.8)),
            Map.entry("big", scaled(1.25)),
            Map.entry("bigger", scaled(1.3)),
            Map.entry("large", scaled(1.25)),
            Map.entry("larger", scaled(1.3)),
            Map.entry("huge", scaled(1.6)),
            Map.entry("oversized", scaled(1.5)),
            Map.entry("tall", stretched(1.3, 1)),
            Map.entry("taller", stretched(1.3, 1)),
            Map.entry("short", stretched(0.78, 1)),
            Map.entry("shorter", stretched(0.78, 1)),
            Map.entry("wide", stretched(1, 1.25)),
            Map.entry("wider", stretched(1, 1.25)),
            Map.entry("narrow", stretched(1, 0.78)),
            Map.entry("narrower", stretched(1, 0.78)),
            Map.entry("slim", stretched(1, 0.8)),
            Map.entry("slimmer", stretched(1, 0.8)),
            Map.entry("thicker", stretched(1, 1.25)),
            Map.entry("thinner", stretched(1, 0.8)));

    /** Plural and diminutive endings that are dropped when the word itself is not known. */
    private static final Set<String> ENDINGS = Set.of("es", "s");

    private static final Map<String, Form> ALL_FORMS = withNames(FORMS, Form.values());
    private static final Map<String, PartKind> ALL_PARTS = withNames(PARTS, PartKind.values());
    private static final Map<String, Material> ALL_MATERIALS = withNames(MATERIALS, Material.values());
    private static final Map<String, SurfacePattern.Kind> ALL_PATTERNS =
            withNames(PATTERNS, SurfacePattern.Kind.values());

    private Vocabulary() {}

    static Optional<Form> form(String word) {
        return find(ALL_FORMS, word);
    }

    static Optional<PartKind> part(String word) {
        return find(ALL_PARTS, word);
    }

    static Optional<SurfacePattern.Kind> pattern(String word) {
        return word.equals("none") ? Optional.empty() : find(ALL_PATTERNS, word);
    }

    /** What the word adds to a look, when it is a colour, a material, a finish or a size. */
    static Optional<UnaryOperator<Look>> adjective(String word) {
        Optional<UnaryOperator<Look>> color = ColorWords.color(word).map(rgb -> look -> look.withColor(rgb));
        return color.or(() -> find(ALL_MATERIALS, word).map(material -> look -> look.withMaterial(material)))
                .or(() -> Optional.ofNullable(OTHER_ADJECTIVES.get(word)));
    }

    private static UnaryOperator<Look> scaled(double factor) {
        return look -> look.sized(new Size(factor, 1, 1));
    }

    private static UnaryOperator<Look> stretched(double height, double width) {
        return look -> look.sized(new Size(1, height, width));
    }

    private static <T> Optional<T> find(Map<String, T> words, String word) {
        T known = words.get(word);
        for (String ending : ENDINGS) {
            if (known == null && word.endsWith(ending)) {
                known = words.get(word.substring(0, word.length() - ending.length()));
            }
        }
        return Optional.ofNullable(known);
    }

    private static <T extends Enum<T>> Map<String, T> withNames(Map<String, T> synonyms, T[] values) {
        Map<String, T> all = new HashMap<>(synonyms);
        for (T value : values) {
            all.put(value.name().toLowerCase(Locale.ROOT), value);
        }
        return Map.copyOf(all);
    }
}
