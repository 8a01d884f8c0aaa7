package dev.maquette.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service is killed, or stopped, while the panels of a box are being made, and started again. */
class PackagingCrashIT extends KilledService {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String DESIGN = "orange slices on mint green";

    private static final int PANELS = 6;
    /** And the mock-up by which they go. */
    private static final int PICTURES = PANELS + 1;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accept",
                "take",
                "step:mockup:begin",
                "step:mockup:stored",
                "step:panel-front:begin",
                "step:panel-front:stored",
                "step:panel-left:begin",
                "step:panel-bottom:stored",
                "commit",
                "committed"
            })
    void a_killed_bulk_run_goes_on_and_no_picture_is_paid_twice(String label) {
        crashAt(label);

        assertComplete(service.api().awaitPackaging(PATIENCE));
        assertThat(standIn.paidImages()).isEqualTo(PICTURES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"step:mockup:done", "step:panel-left:done", "step:panel-bottom:done"})
    void a_picture_whose_answer_was_lost_with_the_process_is_the_only_one_that_is_made_again(String label) {
        crashAt(label);

        assertComplete(service.api().awaitPackaging(PATIENCE));
        assertThat(standIn.paidImages()).isEqualTo(PICTURES + 1);
    }

    @Test
    void until_a_killed_run_ends_all_panels_have_their_old_texture() {
        start();
        service.api().generateAllPanels("red stripes");
        JsonNode before = service.api().awaitPackaging(PATIENCE).path("panel_textures");
        service.stop();
        startToStopAt("step:panel-bottom:stored");
        service.api().generateAllPanels(DESIGN);
        service.awaitLog("failpoint reached");

        JsonNode meanwhile = service.api().packaging();
        service.kill();
        start();

        assertThat(meanwhile.path("bulk_generation_in_progress").asBoolean()).isTrue();
        assertThat(meanwhile.path("panel_textures")).isEqualTo(before);
        assertComplete(service.api().awaitPackaging(PATIENCE));
    }

    @Test
    void killed_single_panels_go_on_side_by_side() {
        List<String> panels = List.of("front", "back", "top");
        startToStopAt("commit");
        panels.forEach(panel -> service.api().generatePanel(panel, DESIGN));
        Pattern reached = Pattern.compile("failpoint reached");
        await().atMost(PATIENCE)
                .until(() -> reached.matcher(service.log()).results().count() == panels.size());

        service.kill();
        start();

        JsonNode after = service.api().awaitPackaging(PATIENCE);
        assertThat(names(after.path("panel_textures"))).containsExactlyInAnyOrderElementsOf(panels);
        assertThat(after.path("last_error").isNull()).isTrue();
        assertThat(standIn.paidImages()).isEqualTo(panels.size());
    }

    @Test
    void a_graceful_stop_hands_the_run_over_without_costing_an_attempt_or_a_picture() {
        start();
        String job = service.api().generateAllPanels(DESIGN).job();
        await().atMost(PATIENCE).until(() -> standIn.paidImages() >= 2);

        service.stop();
        assertThat(service.log()).contains("handed back");
        start();

        assertComplete(service.api().awaitPackaging(PATIENCE));
        assertThat(service.api().get("/jobs/" + job).body().path("attempts").asInt())
                .isEqualTo(1);
        assertThat(standIn.paidImages()).isEqualTo(PICTURES);
    }

    private static void assertComplete(JsonNode document) {
        assertThat(document.path("last_error").textValue()).isNull();
        assertThat(document.path("in_progress").asBoolean()).isFalse();
        assertThat(document.path("bulk_generation_in_progress").asBoolean()).isFalse();
        assertThat(document.path("generating_panels")).isEmpty();
        assertThat(document.path("panel_textures")).hasSize(PANELS);
        for (JsonNode texture : document.path("panel_textures")) {
            assertThat(texture.path("prompt").asText()).isEqualTo(DESIGN);
        }
    }

    private void crashAt(String label) {
        crashAt(label, () -> service.api().generateAllPanels(DESIGN));
    }

    @Override
    Map<String, String> featureSettings() {
        // one call at a time, so that exactly one can be cut off and the counts are exact
        return Map.of("maquette.packaging.parallel-panels", "1");
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
