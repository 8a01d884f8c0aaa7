package dev.maquette.provider.sandbox.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.mesh.raster.Picture;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageArtworkTest {

    private static final String TEA = "Organic green tea: cream with emerald leaves";

    private static byte[] make(String prompt, byte[]... references) {
        List<Reference> known = Arrays.stream(references)
                .map(reference -> Reference.of(design(reference)))
                .toList();
        return PackageArtwork.make(PackagePrompt.read(prompt).orElseThrow(), known, 208, 312);
    }

    private static byte[] front(String design) {
        return make(Prompts.panel("front", design, 100, 150));
    }

    private static byte[] edited(byte[] panel, String design) {
        return make(Prompts.panel("front", design, 100, 150, "present-artwork"), panel);
    }

    private static Design design(byte[] png) {
        return PackageArtwork.designOf(png).orElseThrow();
    }

    private static int color(String word) {
        return DesignVocabulary.color(word).orElseThrow();
    }

    @Test
    void the_colours_of_the_prompt_are_the_dominant_ones() {
        List<Integer> dominant = Pixels.dominant(Pixels.of(front("Cookies, navy with gold stars")));

        assertThat(dominant.getFirst()).isEqualTo(color("navy"));
        assertThat(dominant.subList(0, 4)).contains(color("gold"));
    }

    @Test
    void words_about_the_picture_itself_are_not_taken_for_the_design() {
        Design design = design(front("Biscuits"));

        assertThat(design.title()).isEqualTo("BISCUITS");
        assertThat(design.words()).isEqualTo("Biscuits");
    }

    @Test
    void the_same_prompt_gives_the_same_bytes_and_other_words_another_picture() {
        assertThat(front(TEA)).isEqualTo(front(TEA));
        assertThat(front("Artisan bread")).isNotEqualTo(front("Artisan butter"));
    }

    @Test
    void panels_of_one_design_share_palette_and_motif_even_without_a_mock_up() {
        Design front = design(front("Artisan bread"));

        for (String panel : List.of("back", "left", "right", "top", "bottom")) {
            assertThat(design(make(Prompts.panel(panel, "Artisan bread", 100, 150))))
                    .isEqualTo(front);
        }
    }

    @Test
    void panels_follow_the_mock_up_of_their_run() {
        byte[] before = front("Artisan bread in violet");
        byte[] mockUp = make(Prompts.mockUp("a box", "add red hearts", 100, 150, 60, "present-front"), before);

        byte[] side = make(Prompts.panel("left", "add red hearts", 60, 150, "mockup"), mockUp);
        byte[] again = make(
                Prompts.panel("front", "add red hearts", 100, 150, "present-artwork", "mockup"),
                front("Something else in orange"),
                mockUp);

        assertThat(design(mockUp).palette().ground()).isEqualTo(color("violet"));
        assertThat(design(mockUp).palette().motif()).isEqualTo(color("red"));
        assertThat(design(side)).isEqualTo(design(mockUp));
        assertThat(design(again)).isEqualTo(design(mockUp));
    }

    @Test
    void the_mock_up_of_another_run_does_not_undo_later_edits() {
        byte[] mockUp = make(Prompts.mockUp("a box", TEA, 100, 150, 60));
        byte[] pink = edited(front(TEA), "make it pink");

        byte[] panel =
                make(Prompts.panel("front", "with stripes", 100, 150, "present-artwork", "mockup"), pink, mockUp);

        assertThat(design(panel).palette()).isEqualTo(design(pink).palette());
        assertThat(design(panel).pattern()).isEqualTo(PatternKind.STRIPES);
    }

    @Test
    void an_edit_of_the_colour_keeps_pattern_motif_and_title() {
        byte[] before = front(TEA);
        byte[] after = edited(before, "make it green");

        assertThat(Pixels.dominant(Pixels.of(after)).getFirst()).isEqualTo(color("green"));
        assertThat(design(after).title()).isEqualTo("ORGANIC GREEN TEA");
        assertThat(sameGround(before, after)).isGreaterThan(0.99);
    }

    /** The share of points above the foot where the ground is seen in both pictures or in none. */
    private static double sameGround(byte[] one, byte[] other) {
        Picture first = Pixels.of(one);
        Picture second = Pixels.of(other);
        int firstGround = design(one).palette().ground();
        int secondGround = design(other).palette().ground();
        int alike = 0;
        int points = first.width() * first.height() * 9 / 10;
        for (int at = 0; at < points; at++) {
            boolean inFirst = (first.argb()[at] & 0xFFFFFF) == firstGround;
            boolean inSecond = (second.argb()[at] & 0xFFFFFF) == secondGround;
            alike += inFirst == inSecond ? 1 : 0;
        }
        return (double) alike / points;
    }

    @Test
    void an_edit_of_the_pattern_keeps_the_colours() {
        Design before = design(front(TEA));
        Design after = design(edited(front(TEA), "replace the leaves with stripes"));

        assertThat(after.pattern()).isEqualTo(PatternKind.STRIPES);
        assertThat(after.palette()).isEqualTo(before.palette());
    }

    @Test
    void an_edit_of_the_motifs_colour_keeps_the_ground() {
        Design after = design(edited(front(TEA), "make the leaves burgundy"));

        assertThat(after.palette().ground()).isEqualTo(color("cream"));
        assertThat(after.palette().motif()).isEqualTo(color("burgundy"));
        assertThat(after.motif()).isEqualTo(Motif.LEAF);
    }

    @Test
    void an_edit_that_hides_the_motif_gives_it_another_colour() {
        Palette after = design(edited(front(TEA), "make it emerald")).palette();

        assertThat(after.ground()).isEqualTo(color("emerald"));
        assertThat(after.motif()).isNotEqualTo(color("emerald"));
    }

    @Test
    void a_foreign_photo_lends_its_colour_unless_the_words_name_one() {
        List<Reference> photo = List.of(Reference.foreign(0x2040C0));

        assertThat(designLike("Soap", photo).palette().ground()).isEqualTo(0x2040C0);
        assertThat(designLike("Soap in coral", photo).palette().ground()).isEqualTo(color("coral"));
    }

    private static Design designLike(String words, List<Reference> references) {
        String prompt = Prompts.panel("front", words, 100, 150, "reference");
        return Designer.design(PackagePrompt.read(prompt).orElseThrow(), references);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Artisan",
                "!?",
                "#",
                "#12",
                "\"\"",
                "''",
                "of the",
                "抹茶",
                "make it",
                "no red",
                "NOT. AT. ALL.",
                "  x  "
            })
    void whatever_the_words_are_there_is_a_picture(String words) {
        assertThat(Pixels.dominant(Pixels.of(front(words)))).hasSizeGreaterThan(3);
        assertThat(edited(front(TEA), words)).isNotEmpty();
    }

    @Test
    void colours_without_a_name_can_be_told_apart() {
        Stream.of("Bread", "Coffee", "Tea", "Candles", "Shampoo", "Chess", "Yellow", "White", "Black", "Grey dots")
                .forEach(words -> {
                    Palette palette = design(front(words)).palette();
                    assertThat(List.of(palette.ground(), palette.motif(), palette.accent()))
                            .as(words)
                            .doesNotHaveDuplicates();
                });
    }
}
