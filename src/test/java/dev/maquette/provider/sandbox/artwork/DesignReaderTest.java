package dev.maquette.provider.sandbox.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.provider.sandbox.artwork.DesignWords.NamedColor;
import dev.maquette.provider.sandbox.artwork.DesignWords.Use;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignReaderTest {

    private static int color(String word) {
        return DesignVocabulary.color(word).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "navy with gold stars, navy, gold",
        "white dots on navy, navy, white",
        "a red box with a white pattern of waves, red, white",
        "in teal with white polka dots, teal, white",
        "red and white stripes, red, white",
        "white dots in green, green, white",
        "make the dots white and the background navy, navy, white",
        "lavender soap in teal and white, teal, white",
        "do not use red; blue and white, blue, white",
        "change the red to blue with white hearts, blue, white"
    })
    void colours_go_where_the_words_put_them(String words, String ground, String motif) {
        Map<Use, Integer> colors =
                Coloring.of(DesignReader.read(words).colors()).colors();

        assertThat(colors).containsEntry(Use.GROUND, color(ground)).containsEntry(Use.MOTIF, color(motif));
    }

    @Test
    void accents_shades_and_numbers_are_colours_too() {
        List<NamedColor> colors = DesignReader.read("#1F7A55 with dark red leaves and gold lettering")
                .colors();

        assertThat(colors).hasSize(3);
        assertThat(colors.getFirst().rgb()).isEqualTo(0x1F7A55);
        assertThat(colors.get(1).rgb()).isNotEqualTo(color("red"));
        assertThat(colors.get(2).use()).contains(Use.ACCENT);
    }

    @Test
    void two_words_may_be_one_colour() {
        assertThat(DesignReader.read("a navy blue box").colors()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "vertical stripes, STRIPES",
        "horizontal stripes, BANDS",
        "diagonal stripes, DIAGONALS",
        "polka dots, DOTS",
        "a checkered print, CHECKS",
        "soft waves, WAVES",
        "zigzag, CHEVRONS",
        "a minimalist geometric look, TRIANGLES",
        "a gradient, GRADIENT",
        "a landscape, LANDSCAPE",
        "plain, PLAIN",
        "replace the dots with stripes, STRIPES",
        "stripes instead of dots, STRIPES",
        "remove the dots, PLAIN"
    })
    void patterns_follow_the_words(String words, PatternKind pattern) {
        assertThat(DesignReader.read(words).pattern()).isEqualTo(pattern);
    }

    @ParameterizedTest
    @CsvSource({
        "green leaves, LEAF, true",
        "floral, FLOWER, true",
        "stars and stripes, STAR, true",
        "with hearts, HEART, true",
        "coffee for the morning, BEAN, false",
        "honey from the alps, HONEYCOMB, false",
        "dog food, PAW, false"
    })
    void motifs_follow_the_words_or_the_product(String words, Motif motif, boolean depicted) {
        DesignWords read = DesignReader.read(words);

        assertThat(read.motif()).isEqualTo(motif);
        assertThat(read.depicted()).isEqualTo(depicted);
    }

    @Test
    void what_a_name_means_is_not_to_be_seen() {
        DesignWords read = DesignReader.read("Soap called 'Red Moon', white");

        assertThat(read.motif()).isEqualTo(Motif.FLOWER);
        assertThat(read.colors()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "Organic green tea, cream with leaves | ORGANIC GREEN TEA",
                "A premium box for dark chocolate in navy | DARK CHOCOLATE",
                "White skincare with waves | SKINCARE",
                "Something with “Luna & Co” on it | LUNA + CO",
                "Espresso blend called Monte Nero, black | MONTE NERO",
                "crème brûlée | CREME BRULEE",
                "red and white stripes | ''",
                "make it green | ''",
                "change the name to 'Sencha' | SENCHA",
                "Donaudampfschifffahrtselektrizitäten | DONAUDAMPFSCHIFFFAHRTSEL",
                "抹茶 | ''"
            },
            delimiter = '|')
    void the_title_is_what_is_quoted_or_named_or_the_product(String words, String title) {
        assertThat(DesignReader.read(words).title()).isEqualTo(title);
    }
}
