package dev.maquette.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PromptTemplateTest {

    private final PromptTemplate template = PromptTemplate.load("/dev/maquette/product/prompts/first-view.txt");

    @Test
    void what_a_person_wrote_is_put_in_as_it_is() {
        String filled = template.fill(Map.of("prompt", "a {view} of $1 \\ mug", "view", "front view"));

        assertThat(filled).contains("a {view} of $1 \\ mug").contains("View: front view.");
    }

    @Test
    void a_place_without_a_value_is_an_error() {
        assertThatIllegalArgumentException().isThrownBy(() -> template.fill(Map.of("prompt", "a mug")));
    }
}
