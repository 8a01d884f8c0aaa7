package dev.maquette.provider.sandbox.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.provider.sandbox.artwork.PackagePrompt.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackagePromptTest {

    private static final String DESIGN = "Green tea,\n\nwith leaves. No border. [fault:503x2] On paper";

    private static PackagePrompt read(String prompt) {
        return PackagePrompt.read(prompt).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"front", "back", "left", "right", "top", "bottom", "body"})
    void a_panel_prompt_tells_panel_size_and_the_customers_words_alone(String panel) {
        PackagePrompt prompt = read(Prompts.panel(panel, DESIGN, 100, 150.5));

        assertThat(prompt.panel()).isEqualTo(Panel.valueOf(panel.toUpperCase()));
        assertThat(prompt.extent()).isEqualTo(new Extent(100, 150.5));
        assertThat(prompt.design()).isEqualTo("Green tea, with leaves. No border. On paper");
        assertThat(prompt.round()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"top", "bottom"})
    void lids_of_cylinders_are_round(String panel) {
        assertThat(read(Prompts.lid(panel, DESIGN, 80)).round()).isTrue();
    }

    @Test
    void a_mock_up_prompt_tells_form_size_and_the_customers_words_alone() {
        PackagePrompt box = read(Prompts.mockUp("a box", "Not a cylinder", 100, 150, 60));

        assertThat(box.panel()).isNull();
        assertThat(box.cylinder()).isFalse();
        assertThat(box.extent()).isEqualTo(new Extent(100, 150));
        assertThat(box.depth()).isEqualTo(60);
        assertThat(box.design()).isEqualTo("Not a cylinder");
        assertThat(read(Prompts.mockUp("a cylinder", DESIGN, 80, 150, 80)).cylinder())
                .isTrue();
    }

    @Test
    void attached_pictures_are_known_by_what_the_prompt_says_of_them() {
        PackagePrompt prompt = read(Prompts.panel("front", DESIGN, 100, 150, "reference", "mockup", "present-artwork"));

        List<String> pictures = List.of("photo", "mock-up", "artwork");
        assertThat(prompt.attached(Role.REFERENCE, pictures)).contains("photo");
        assertThat(prompt.attached(Role.MOCK_UP, pictures)).contains("mock-up");
        assertThat(prompt.attached(Role.PRESENT_ARTWORK, pictures)).contains("artwork");
        assertThat(prompt.attached(Role.PRESENT_FRONT, pictures)).isEmpty();
        assertThat(prompt.attached(Role.PRESENT_ARTWORK, List.of("photo"))).isEmpty();
    }

    @Test
    void a_short_prompt_does_as_well() {
        PackagePrompt prompt = read("Flat full-bleed print-ready texture for the front panel: organic tea in teal");

        assertThat(prompt.panel()).isEqualTo(Panel.FRONT);
        assertThat(prompt.design()).isEqualTo("organic tea in teal");
        assertThat(prompt.extent()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a gift box with a flat lid, teal with white dots",
                "Three-quarter view of a cardboard package",
                "a flat tray with a wave pattern. Front view"
            })
    void products_are_no_packages_to_print(String prompt) {
        assertThat(PackagePrompt.read(prompt)).isEmpty();
    }
}
