package dev.maquette.provider.sandbox.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptGrammarTest {

    private static ObjectDescription object(String prompt) {
        return PromptGrammar.create(prompt).object();
    }

    private static ObjectDescription edited(String prompt, String change) {
        return PromptGrammar.follow(
                        "Base description: " + prompt + "\nChange: " + change + "\nWhite background.",
                        List.of(object(prompt)))
                .object();
    }

    private static int color(String name) {
        return ColorWords.color(name).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "a red mug, MUG",
        "an elegant table lamp, LAMP",
        "a shoe box, BOX",
        "two oak chairs around, CHAIR",
        "a toy car, CAR",
        "rubber duck, DUCK",
        "a box with a picture of a duck, BOX",
        "glass bottle with a cork, BOTTLE",
        "a can of soup, CAN",
        "Studio photo on a white background. A teapot., TEAPOT"
    })
    void the_form_is_the_head_noun_of_the_prompt(String prompt, Form form) {
        assertThat(object(prompt).form()).isEqualTo(form);
    }

    @Test
    void unknown_words_give_a_rounded_form_that_is_the_same_each_time() {
        assertThat(object("a flurble")).isEqualTo(object("a flurble"));
        assertThat(object("a flurble").form()).isIn(Form.VASE, Form.JAR, Form.POT, Form.PEBBLES);
    }

    @Test
    void adjectives_belong_to_the_noun_that_follows_them() {
        ObjectDescription mug = object("a big red ceramic mug with a bamboo lid and a small black handle");

        assertThat(mug.paint().rgb()).isEqualTo(color("red"));
        assertThat(mug.paint().grain()).isEqualTo(Grain.GLAZE);
        assertThat(mug.size().scale()).isGreaterThan(1);
        assertThat(mug.paintOf(PartKind.LID).grain()).isEqualTo(Grain.BAMBOO);
        assertThat(mug.paintOf(PartKind.HANDLE).rgb()).isEqualTo(color("black"));
        assertThat(mug.scaleOf(PartKind.HANDLE)).isLessThan(1);
    }

    @Test
    void the_background_does_not_colour_the_object() {
        assertThat(object("A blue vase on a plain white background, soft studio lighting, black shadows")
                        .paint()
                        .rgb())
                .isEqualTo(color("blue"));
    }

    @Test
    void a_pattern_has_a_colour_of_its_own() {
        ObjectDescription dotted = object("a green vase with white dots");
        ObjectDescription striped = object("a red and cream striped mug");

        assertThat(dotted.paint().rgb()).isEqualTo(color("green"));
        assertThat(dotted.pattern()).isEqualTo(new SurfacePattern(SurfacePattern.Kind.DOTS, color("white")));
        assertThat(striped.paint().rgb()).isEqualTo(color("red"));
        assertThat(striped.pattern()).isEqualTo(new SurfacePattern(SurfacePattern.Kind.STRIPES, color("cream")));
    }

    @Test
    void parts_can_be_left_out() {
        assertThat(object("a bottle without a cap").has(PartKind.LID)).isFalse();
        assertThat(object("a mug with no handle").has(PartKind.HANDLE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'Front view, slight elevation', FRONT",
        "45 degrees from above right showing top and right side, THREE_QUARTER",
        "Three-quarter view, THREE_QUARTER",
        "left side view at eye level, LEFT",
        "back view, BACK",
        "Rear view of it, BACK",
        "seen from the right, RIGHT",
        "right side view, RIGHT",
        "top view, TOP",
        "seen from directly above, TOP",
        "a table with an oak top and a left drawer, UNSAID"
    })
    void the_camera_follows_the_words_about_the_view(String words, View view) {
        assertThat(PromptGrammar.create("a mug. " + words).view()).isEqualTo(view);
    }

    @Test
    void another_view_shows_the_object_of_the_reference() {
        ObjectDescription mug = object("a big red mug");

        PromptGrammar.Scene scene = PromptGrammar.follow("a big red mug. Left side view at eye level", List.of(mug));

        assertThat(scene.object()).isEqualTo(mug);
        assertThat(scene.view()).isEqualTo(View.LEFT);
    }

    @Test
    void an_edit_changes_what_it_says_and_keeps_the_rest() {
        ObjectDescription before = object("a blue mug with a bamboo lid");

        ObjectDescription after = edited("a blue mug with a bamboo lid", "make it red");

        assertThat(after.paint()).isEqualTo(before.paint().withRgb(color("red")));
        assertThat(after.parts()).isEqualTo(before.parts());
        assertThat(after.seed()).isEqualTo(before.seed());
        assertThat(after.revision()).isEqualTo(1);
    }

    @Test
    void an_edit_can_add_change_and_remove_parts() {
        assertThat(edited("a vase", "add a handle").has(PartKind.HANDLE)).isTrue();
        assertThat(edited("a mug", "with a bigger handle").scaleOf(PartKind.HANDLE))
                .isGreaterThan(1);
        assertThat(edited("a mug", "make the handle bigger").scaleOf(PartKind.HANDLE))
                .isGreaterThan(1);
        assertThat(edited("a teapot", "remove the lid").has(PartKind.LID)).isFalse();
        assertThat(edited("a mug", "paint the handle green")
                        .paintOf(PartKind.HANDLE)
                        .rgb())
                .isEqualTo(color("green"));
    }

    @Test
    void an_edit_can_change_material_finish_size_and_form() {
        assertThat(edited("a red mug", "make it out of walnut").paint()).isEqualTo(Material.WALNUT.paint());
        assertThat(edited("a mug", "matte finish").paint().roughness()).isGreaterThan(0.8);
        assertThat(edited("a vase", "taller").size().height()).isGreaterThan(1);
        assertThat(edited("a vase", "make it bigger").size().scale()).isGreaterThan(1);
        assertThat(edited("a red vase", "turn it into a bowl").form()).isEqualTo(Form.BOWL);
        assertThat(edited("a red vase", "turn it into a bowl").paint().rgb()).isEqualTo(color("red"));
    }

    @Test
    void what_must_be_kept_is_kept() {
        ObjectDescription after = edited("a blue mug", "make it red. Keep the white handle and everything else.");

        assertThat(after.paintOf(PartKind.HANDLE)).isEqualTo(after.paint());
    }

    @Test
    void the_views_after_an_edit_do_not_apply_it_again() {
        String prompt = "Base description: a mug\nChange: make it bigger";
        ObjectDescription first = PromptGrammar.follow(prompt + "\nFront view.", List.of(object("a mug")))
                .object();

        ObjectDescription second = PromptGrammar.follow(prompt + "\nBack view.", List.of(object("a mug"), first))
                .object();
        ObjectDescription repeated =
                PromptGrammar.follow(prompt + "\nFront view.", List.of(first)).object();

        assertThat(second).isEqualTo(first);
        assertThat(repeated.size().scale()).isGreaterThan(first.size().scale());
    }

    @Test
    void packages_are_boxes_or_cans_that_wear_a_print() {
        ObjectDescription box = object("Packaging for organic tea in teal");
        ObjectDescription can = object("A cylindrical package, coral with white dots");

        assertThat(box.form()).isEqualTo(Form.BOX);
        assertThat(box.pattern().kind()).isEqualTo(SurfacePattern.Kind.SCENE);
        assertThat(can.form()).isEqualTo(Form.CAN);
        assertThat(can.pattern().kind()).isEqualTo(SurfacePattern.Kind.DOTS);
    }

    @Test
    void a_part_may_be_called_by_its_material() {
        assertThat(object("a glass bottle with a cork").paintOf(PartKind.LID)).isEqualTo(Material.CORK.paint());
    }

    @Test
    void a_photo_gives_its_colour_unless_the_prompt_names_one() {
        assertThat(PromptGrammar.createLike("a mug like this", 0x123456)
                        .object()
                        .paint()
                        .rgb())
                .isEqualTo(0x123456);
        assertThat(PromptGrammar.createLike("a red mug like this", 0x123456)
                        .object()
                        .paint()
                        .rgb())
                .isEqualTo(color("red"));
    }

    @Test
    void fault_markers_travel_with_the_object_and_are_no_words_about_it() {
        ObjectDescription mug = object("a mug [fault:model-failed] [fault:503x2]");

        assertThat(mug.faults()).containsExactly("model-failed", "503x2");
        assertThat(mug.paint()).isEqualTo(object("a mug").paint());
    }

    @Test
    void sizes_stay_within_reason_however_often_they_grow() {
        ObjectDescription vase = object("a vase");
        for (int i = 0; i < 50; i++) {
            vase = PromptGrammar.follow("Change: bigger and taller", List.of(vase))
                    .object();
        }

        assertThat(vase.size().scale()).isLessThanOrEqualTo(2.5);
        assertThat(vase.size().height()).isLessThanOrEqualTo(2.5);
    }

    /** The wording of the product's own prompts. */
    private static final String SURROUNDINGS = """
            . The whole object is visible, centred, filling about 80 percent of the picture.
            Plain light grey studio background, soft even light, no text, no people, no other objects, no cropping.
            """;

    @Test
    void the_first_view_of_a_product_shows_what_its_prompt_says() {
        String prompt = "A product photograph of one single object: %s\n\nView: front view at eye level" + SURROUNDINGS;

        assertThat(object(prompt.formatted("a red mug with a bamboo lid")))
                .isEqualTo(object("a red mug with a bamboo lid"));
        assertThat(object(prompt.formatted("a flurble"))).isEqualTo(object("a flurble"));
        assertThat(PromptGrammar.create(prompt.formatted("a mug")).view()).isEqualTo(View.FRONT);
    }

    @ParameterizedTest
    @CsvSource({
        "'view from 45 degrees above right, showing the top and the right side', THREE_QUARTER",
        "left side view at eye level, LEFT",
        "back view at eye level, BACK",
        "right side view at eye level, RIGHT",
        "'top view, straight from above', TOP"
    })
    void the_other_views_of_a_product_show_the_same_object(String words, View view) {
        String prompt =
                "The attached picture shows an object from the front. Make a picture of exactly the same object: same"
                        + " shape, and change nothing but the camera.\n\nThe object: a big mug\n\nView: " + words
                        + SURROUNDINGS;
        ObjectDescription first = object("a big mug");

        assertThat(PromptGrammar.follow(prompt, List.of(first))).isEqualTo(new PromptGrammar.Scene(first, view));
    }

    @Test
    void an_edit_of_a_product_is_seen_in_all_its_views_and_applied_once() {
        String firstPrompt = "Make a new picture of this object with one change, and keep everything else as it is.\n\n"
                + "View: front view at eye level" + SURROUNDINGS
                + "\nBase description: a mug\nChange: make it red and bigger";
        String otherPrompt =
                "Make a picture of exactly the same object. The further attached pictures show the object as it"
                        + " was before its last change; make the change there too.\n\n"
                        + "The object: a mug, after this change: make it red and bigger\n\n"
                        + "View: left side view at eye level" + SURROUNDINGS;

        ObjectDescription before = object("a mug");
        ObjectDescription first =
                PromptGrammar.follow(firstPrompt, List.of(before)).object();
        PromptGrammar.Scene other = PromptGrammar.follow(otherPrompt, List.of(first, before, before));

        assertThat(first.paint().rgb()).isEqualTo(color("red"));
        assertThat(first.size().scale()).isGreaterThan(1);
        assertThat(other).isEqualTo(new PromptGrammar.Scene(first, View.LEFT));
    }
}
