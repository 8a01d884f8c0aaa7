package dev.maquette.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.http.JsonSettings;
import dev.maquette.packaging.shape.PackageDimensions;
import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.PackageType;
import dev.maquette.packaging.shape.Panel;
import dev.maquette.packaging.shape.PanelSize;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the state of a package changes. */
class PackagingStateTest {

    private static final Instant BEGINNING = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-21T12:30:00Z");

    private final PackagingState fresh = PackagingState.fresh(BEGINNING);
    private final Run first = single("first", Panel.FRONT);
    private final Run second = single("second", Panel.FRONT);

    @Test
    void what_was_accepted_later_is_not_replaced_by_what_was_accepted_earlier() {
        PackagingState both = begun(fresh, first, second);

        PackagingState later = landed(both, "second");
        PackagingState earlier = landed(later, "first");

        assertThat(later.runs()).containsExactly(first.asSuperseded());
        assertThat(jobOfFront(earlier)).isEqualTo("second");
        assertThat(earlier.runs()).isEmpty();
    }

    @Test
    void what_was_accepted_later_replaces_what_was_accepted_earlier() {
        PackagingState both = begun(fresh, first, second);

        PackagingState after = landed(landed(both, "first"), "second");

        assertThat(jobOfFront(after)).isEqualTo("second");
    }

    @Test
    void of_three_the_last_counts_in_whichever_order_they_come() {
        PackagingState three = begun(fresh, first, second, single("third", Panel.FRONT));

        for (List<String> order : List.of(
                List.of("first", "second", "third"),
                List.of("first", "third", "second"),
                List.of("second", "first", "third"),
                List.of("second", "third", "first"),
                List.of("third", "first", "second"),
                List.of("third", "second", "first"))) {
            PackagingState after = three;
            for (String job : order) {
                after = landed(after, job);
            }
            assertThat(jobOfFront(after)).as("%s", order).isEqualTo("third");
            assertThat(after.runs()).isEmpty();
        }
    }

    @Test
    void a_later_request_that_failed_takes_nothing_from_an_earlier_one() {
        PackagingState both = begun(fresh, first, second);

        PackagingState failed =
                both.draft().failed(second, "The later one failed.").asOf(NOW);
        PackagingState after = landed(failed, "first");

        assertThat(jobOfFront(after)).isEqualTo("first");
        assertThat(after.lastError()).isEqualTo("The later one failed.");
    }

    @Test
    void the_failure_of_what_nobody_waits_for_any_more_is_not_told() {
        PackagingState later = landed(begun(fresh, first, second), "second");

        PackagingState after = later.draft()
                .failed(first.asSuperseded(), "The earlier one failed.")
                .asOf(NOW);

        assertThat(after.lastError()).isNull();
        assertThat(after.runs()).isEmpty();
    }

    @Test
    void other_panels_and_the_same_panel_of_the_other_shape_are_not_superseded() {
        Run back = single("back", Panel.BACK);
        Run lid = Run.of("lid", PackageType.CYLINDER, List.of(Panel.FRONT), false);

        PackagingState after = landed(begun(fresh, back, lid, first), "first");

        assertThat(after.runs()).containsExactly(back, lid);
    }

    @Test
    void a_run_ends_with_the_textures_that_it_brings_and_the_error_of_the_others() {
        PackagingState before = landed(begun(fresh, first), "first");
        Run bulk = Run.of("bulk", PackageType.BOX, PackageType.BOX.panels(), true);

        PackagingState after = begun(before, bulk)
                .draft()
                .landed(bulk, Map.of(Panel.BACK, texture("bulk", Panel.BACK)), "Failed to generate the others.")
                .asOf(NOW);

        assertThat(jobOfFront(after)).isEqualTo("first");
        assertThat(after.box().panelTextures()).containsOnlyKeys(Panel.FRONT, Panel.BACK);
        assertThat(after.lastError()).isEqualTo("Failed to generate the others.");
        assertThat(after.updatedAt()).isEqualTo(NOW);
        assertThat(after.createdAt()).isEqualTo(BEGINNING);
    }

    @Test
    void a_new_generation_clears_the_error_of_the_last_one() {
        PackagingState failed =
                begun(fresh, first).draft().failed(first, "Failed.").asOf(NOW);

        assertThat(begun(failed, second).lastError()).isNull();
    }

    @Test
    void files_of_the_package_are_forgotten_when_its_looks_change_and_only_then() {
        PackagingState exported = fresh.draft()
                .exported(Map.of("glb", "/assets/package.glb"))
                .dielineExported(Map.of("pdf", "/assets/dieline.pdf"))
                .asOf(NOW);
        PackagingState making = begun(exported, first);

        assertThat(making.exportFiles()).isNotEmpty();
        assertThat(making.draft().failed(first, "Failed.").asOf(NOW).exportFiles())
                .isNotEmpty();
        for (PackagingState changed : List.of(
                landed(making, "first"),
                making.draft().without(Panel.FRONT).asOf(NOW),
                making.draft().showing(fresh.shape()).asOf(NOW),
                making.draft().reset().asOf(NOW))) {
            assertThat(changed.exportFiles()).isEmpty();
            assertThat(changed.dielineExportFiles()).isEmpty();
        }
    }

    @Test
    void each_shape_keeps_its_own_work() {
        PackageShape can = new PackageShape(PackageType.CYLINDER, new PackageDimensions(66, 115, 66));
        PackagingState box = landed(begun(fresh, first), "first");

        PackagingState cylinder = box.draft().showing(can).asOf(NOW);

        assertThat(cylinder.shape()).isEqualTo(can);
        assertThat(cylinder.shown().panelTextures()).isEmpty();
        assertThat(cylinder.draft().showing(fresh.shape()).asOf(NOW).shown()).isEqualTo(box.shown());
    }

    @Test
    void runs_whose_jobs_are_gone_are_forgotten_alone() {
        PackagingState both = begun(fresh, first, second);

        assertThat(both.draft().withoutRuns(Set.of("first")).asOf(NOW).runs()).containsExactly(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e", "é", "漢", "😀", "\"", "\\", "\n"})
    void the_status_stays_under_a_kilobyte_whatever_a_provider_says(String character) throws Exception {
        PackagingState busy = begun(
                fresh,
                Run.of("bulk", PackageType.BOX, PackageType.BOX.panels(), true),
                Run.of("bulk", PackageType.CYLINDER, PackageType.CYLINDER.panels(), false),
                first);
        PackagingState failed =
                busy.draft().failed(first, character.repeat(50_000)).asOf(NOW);

        String status = JsonSettings.newMapper().writeValueAsString(PackagingStatus.of(failed));

        assertThat(status.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1024);
        assertThat(status).contains("…");
    }

    private static Run single(String job, Panel panel) {
        return Run.of(job, PackageType.BOX, List.of(panel), false);
    }

    private static PackagingState begun(PackagingState state, Run... runs) {
        Draft draft = state.draft();
        for (Run run : runs) {
            draft.begun(run);
        }
        return draft.asOf(NOW);
    }

    /** With a texture of the front whose prompt is the id of the job. */
    private static PackagingState landed(PackagingState state, String job) {
        Run run = state.run(job).orElseThrow();
        return state.draft()
                .landed(run, Map.of(Panel.FRONT, texture(job, Panel.FRONT)), null)
                .asOf(NOW);
    }

    private static PanelTexture texture(String prompt, Panel panel) {
        return new PanelTexture(panel, "/assets/0.png", prompt, NOW, new PanelSize(100, 150));
    }

    private static String jobOfFront(PackagingState state) {
        return state.box().panelTextures().get(Panel.FRONT).prompt();
    }
}
