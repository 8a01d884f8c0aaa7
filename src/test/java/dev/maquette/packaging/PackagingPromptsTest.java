package dev.maquette.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.asset.StoredAsset;
import dev.maquette.packaging.shape.PackageDimensions;
import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.PackageType;
import dev.maquette.packaging.shape.Panel;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackagingPromptsTest {

    private static final Pattern LEFT_OVER_PLACE = Pattern.compile("\\{[a-z_]+}");
    private static final PackageDimensions SIZE = new PackageDimensions(63.5, 127, 25.4);

    private final PackagingPrompts prompts = new PackagingPrompts();

    @ParameterizedTest
    @EnumSource
    void every_panel_is_told_its_name_its_place_and_its_size_in_millimetres_and_inches(PackageType type) {
        for (Panel panel : type.panels()) {
            String prompt = panelPrompt(type, panel, "orange slices");

            assertThat(prompt)
                    .contains("for the " + panel.id() + " panel of a "
                            + type.name().toLowerCase())
                    .contains("orange slices", " mm wide and ", " inches)")
                    .contains("flat, orthographic, full-bleed, print-ready")
                    .contains("No frame", "no fold lines", "no cut marks")
                    .doesNotContainPattern(LEFT_OVER_PLACE);
        }
    }

    @Test
    void sizes_are_exact_in_millimetres_and_to_a_hundredth_of_an_inch() {
        assertThat(panelPrompt(PackageType.BOX, Panel.FRONT, "orange slices"))
                .contains("63.5 mm wide and 127 mm high (2.50 x 5.00 inches)");
        assertThat(panelPrompt(PackageType.BOX, Panel.LEFT, "orange slices"))
                .contains("25.4 mm wide and 127 mm high (1.00 x 5.00 inches)");
        assertThat(panelPrompt(PackageType.CYLINDER, Panel.BODY, "orange slices"))
                .contains("199.5 mm wide and 127 mm high (7.85 x 5.00 inches)");
    }

    @Test
    void the_lid_of_a_cylinder_is_told_that_it_is_round() {
        assertThat(panelPrompt(PackageType.CYLINDER, Panel.TOP, "orange slices"))
                .contains("circle");
        assertThat(panelPrompt(PackageType.BOX, Panel.TOP, "orange slices")).doesNotContain("circle");
    }

    @ParameterizedTest
    @EnumSource
    void a_mockup_shows_the_whole_package_in_its_size(PackageType type) {
        String prompt = prompts.mockup(run(type, Panel.TOP, "orange slices"), List.of());

        assertThat(prompt)
                .contains("three-quarter", "one whole package", "orange slices")
                .contains("63.5 mm wide, 127 mm high and 25.4 mm deep (2.50 x 5.00 x 1.00 inches)")
                .doesNotContainPattern(LEFT_OVER_PLACE);
    }

    @Test
    void every_picture_that_goes_along_is_explained_by_its_number() {
        List<Attachment> all = Arrays.stream(Attachment.Kind.values())
                .map(kind -> new Attachment(kind, new StoredAsset("0.png", "image/png", 1)))
                .toList();
        PanelsRun run = run(PackageType.BOX, Panel.FRONT, "orange slices");

        for (String prompt : List.of(prompts.panel(run, run.panels().getFirst(), all), prompts.mockup(run, all))) {
            for (int number = 1; number <= all.size(); number++) {
                assertThat(prompt).containsOnlyOnce("picture number " + number + " ");
            }
            assertThat(prompt).doesNotContainPattern(LEFT_OVER_PLACE);
        }
    }

    @Test
    void what_a_person_wrote_stays_as_it_is_also_when_it_looks_like_a_place() {
        assertThat(panelPrompt(PackageType.BOX, Panel.FRONT, "the word {panel} for $1 \\ 2"))
                .contains("the word {panel} for $1 \\ 2");
    }

    private String panelPrompt(PackageType type, Panel panel, String prompt) {
        PanelsRun run = run(type, panel, prompt);
        return prompts.panel(run, run.panels().getFirst(), List.of());
    }

    private static PanelsRun run(PackageType type, Panel panel, String prompt) {
        PackageShape shape = new PackageShape(type, SIZE);
        return new PanelsRun(shape, prompt, List.of(new PanelOrder(panel, shape.size(panel), null)), null);
    }
}
