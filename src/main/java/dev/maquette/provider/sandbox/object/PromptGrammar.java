package dev.maquette.provider.sandbox.object;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides which object a picture shows, and from where: from the prompt alone, or from the objects in its references. */
public final class PromptGrammar {

    private static final List<Form> FORMS_FOR_THE_UNKNOWN = List.of(Form.VASE, Form.JAR, Form.POT, Form.PEBBLES);
    private static final List<Integer> PALETTE =
            List.of(0x5F7FA3, 0x8FA9A0, 0xC98B6B, 0xD9B566, 0x7C6A8E, 0xB56B6B, 0x6E8C6A, 0xE0D5C3);

    private static final Pattern PACKAGING = Pattern.compile("\\bpackag(?:e|ing)\\b|\\bmock-?up\\b");
    private static final Pattern CYLINDER = Pattern.compile("\\bcylind|\\bcan\\b|\\btin\\b|\\btube\\b");

    /** What to draw. */
    public record Scene(ObjectDescription object, View view) {}

    private PromptGrammar() {}

    /** A picture of a new object. */
    public static Scene create(String prompt) {
        PromptText text = new PromptText(prompt);
        return new Scene(described(text), text.view());
    }

    /**
     * A picture of a new object that takes its colour from a photo, as far as the prompt names none.
     *
     * @param rgb the photo's main colour
     */
    public static Scene createLike(String prompt, int rgb) {
        PromptText text = new PromptText(prompt);
        ObjectDescription plain = described(text);
        boolean colorIsSaid = PromptReader.description(text.description()).stream()
                .anyMatch(wish ->
                        wish instanceof Wish.DressBody(Look look) && (look.rgb() != null || look.material() != null));
        ObjectDescription object =
                colorIsSaid ? plain : plain.withPaint(plain.paint().withRgb(rgb));
        return new Scene(changed(object, text), text.view());
    }

    /**
     * A picture of an object that the references show. Another view of it shows it as it is; any other prompt says what
     * to change about it. Views that follow an edit repeat its instruction: it counts only once.
     *
     * @param known the objects in the references; at least one
     */
    public static Scene follow(String prompt, List<ObjectDescription> known) {
        PromptText text = new PromptText(prompt);
        View view = text.view();
        ObjectDescription latest = known.stream()
                .max(Comparator.comparingInt(ObjectDescription::revision))
                .orElseThrow();
        Optional<String> change = text.change();
        if (change.isEmpty() && !view.followsReference()) {
            change = Optional.of(text.description());
        }
        boolean done = view.followsReference()
                && change.map(said -> sameWishes(said, latest.instruction())).orElse(true);
        ObjectDescription object = done ? latest : edited(latest, change.orElseThrow());
        return new Scene(object.withFaults(text.faults()), view);
    }

    /** The names in the prompt's {@code [fault:...]} markers, in order. */
    public static List<String> faultMarkers(String prompt) {
        return new PromptText(prompt).faults();
    }

    private static ObjectDescription described(PromptText text) {
        String description = text.description();
        int seed = description.hashCode();
        boolean packaging = PACKAGING.matcher(description).find();
        Form form = packaging ? packageForm(description) : ordinaryForm(description, seed);
        ObjectDescription object = ObjectDescription.of(form, seed).withFaults(text.faults());
        if (form == Form.VASE || form == Form.POT || form == Form.BOWL) {
            object = object.withPaint(object.paint().withRgb(PALETTE.get(Math.floorMod(seed >> 3, PALETTE.size()))));
        }
        List<Wish> adornments = PromptReader.description(description).stream()
                .filter(wish -> !(wish instanceof Wish.Become))
                .toList();
        ObjectDescription result = apply(adornments, object);
        boolean unprinted = packaging && result.pattern().equals(SurfacePattern.NONE);
        return unprinted ? new Wish.Decorate(SurfacePattern.Kind.SCENE, null).appliedTo(result) : result;
    }

    private static Form ordinaryForm(String description, int seed) {
        return PromptReader.form(description)
                .orElseGet(() -> FORMS_FOR_THE_UNKNOWN.get(Math.floorMod(seed, FORMS_FOR_THE_UNKNOWN.size())));
    }

    private static Form packageForm(String description) {
        return CYLINDER.matcher(description).find() ? Form.CAN : Form.BOX;
    }

    private static ObjectDescription changed(ObjectDescription object, PromptText text) {
        return text.change().map(change -> edited(object, change)).orElse(object);
    }

    private static ObjectDescription edited(ObjectDescription object, String instruction) {
        return apply(PromptReader.instruction(instruction), object).revised(instruction);
    }

    /** Two texts may differ in their words about the camera and still ask for the same. */
    private static boolean sameWishes(String instruction, String earlier) {
        return earlier != null && PromptReader.instruction(instruction).equals(PromptReader.instruction(earlier));
    }

    private static ObjectDescription apply(List<Wish> wishes, ObjectDescription object) {
        ObjectDescription result = object;
        for (Wish wish : wishes) {
            result = wish.appliedTo(result);
        }
        return result;
    }
}
