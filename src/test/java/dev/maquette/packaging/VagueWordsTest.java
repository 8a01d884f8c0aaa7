package dev.maquette.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VagueWordsTest {

    private final VagueWords vague = new VagueWords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cool design",
                "Something NICE, please!",
                "make it look really good",
                "a beautiful modern box",
                "the best front panel",
                "design... design - design?",
                "it's amazing",
                "!!! ???"
            })
    void words_that_say_nothing_leave_nothing(String prompt) {
        assertThat(vague.leaveSomethingOf(prompt)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "red",
                "a cool orange design",
                "nice cats",
                "SOLE",
                "premium coffee box",
                "7up",
                "синие полосы",
                "青い水玉",
                "schöne Äpfel"
            })
    void one_word_that_can_be_drawn_is_enough_in_any_language(String prompt) {
        assertThat(vague.leaveSomethingOf(prompt)).isTrue();
    }

    @Test
    void a_word_is_not_vague_because_a_part_of_it_is() {
        assertThat(vague.leaveSomethingOf("designer")).isTrue();
        assertThat(vague.leaveSomethingOf("boxer")).isTrue();
    }
}
