package dev.maquette.provider.sandbox.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LetteringTest {

    @Test
    void every_capital_and_digit_has_a_form_of_its_own() {
        Set<Integer> forms = new HashSet<>();
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        for (String letter : letters.split("")) {
            assertThat(Lettering.spelled(letter)).isEqualTo(letter);
            Sheet sheet = new Sheet(40, 40, new Extent(40, 40));
            new Lettering(30, 0.15, 0xFFFFFF).write(sheet, letter, 0, 0);
            forms.add(Arrays.hashCode(sheet.picture().argb()));
        }

        assertThat(forms).hasSize(letters.length());
    }

    @Test
    void a_word_is_as_wide_as_it_says() {
        Sheet sheet = new Sheet(300, 60, new Extent(300, 60));
        Lettering lettering = new Lettering(36, 0.15, 0xFFFFFF);
        lettering.write(sheet, "HUT", 0, 0);

        Pixels.Region ink =
                Pixels.bounds(Pixels.mask(sheet.picture(), at -> sheet.picture().argb()[at] != 0));
        assertThat((double) ink.width()).isBetween(lettering.width("HUT") + 3, lettering.width("HUT") + 9);
        assertThat(ink.height()).isBetween(39, 44);
    }

    @Test
    void what_cannot_be_written_is_left_out() {
        assertThat(Lettering.spelled(" Café  Ü & 日本 <Straße> ")).isEqualTo("CAFE U + STRASSE");
    }
}
