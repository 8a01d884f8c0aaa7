package dev.maquette.packaging;

import static dev.maquette.packaging.PackagingClient.accepted;
import static dev.maquette.packaging.PackagingClient.prompts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.packaging.shape.PackageDimensions;
import dev.maquette.packaging.shape.PackageType;
import dev.maquette.packaging.shape.Panel;
import dev.maquette.redis.RedisCommands;
import dev.maquette.testing.WatchedProvider;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What can be done while panels are being made. */
@QuarkusTest
@TestProfile(PackagingProfile.class)
class PackagingBusyTest {

    @Inject
    RedisCommands redis;

    WatchedProvider provider;

    private final PackagingClient client = new PackagingClient();

    @AfterEach
    void stopWhatRuns() {
        client.cancel();
    }

    @Test
    void nothing_is_begun_beside_a_bulk_run() {
        holdEverything();
        accepted(client.generateAll("red stripes"));

        assertBusy(client.generateAll("blue dots"));
        assertBusy(client.generate(Panel.FRONT, "blue dots"));
        assertBusy(client.generateAll(PackageType.CYLINDER, "blue dots"));
        assertBusy(client.generate(PackagingClient.onePanel(PackageType.CYLINDER, Panel.BODY, "blue dots")));
        assertThat(client.state().packageType()).isEqualTo(PackageType.BOX);
    }

    @Test
    void no_bulk_run_is_begun_beside_a_single_panel() {
        holdEverything();
        accepted(client.generate(Panel.FRONT, "red stripes"));

        assertBusy(client.generateAll("blue dots"));
        assertBusy(client.generateAll(PackageType.CYLINDER, "blue dots"));
    }

    @Test
    void other_workspaces_are_not_kept_waiting() {
        provider.hold(call -> call.says("red stripes"));
        accepted(client.generateAll("red stripes"));

        PackagingClient stranger = new PackagingClient();

        assertThat(stranger.made(stranger.generateAll("blue dots")).panelTextures())
                .hasSize(6);
        assertThat(client.state().panelTextures()).isEmpty();
    }

    @Test
    void cancelling_a_single_panel_keeps_its_texture_and_says_so() {
        PackagingDocument before = client.made(client.generate(Panel.FRONT, "red stripes"));
        holdEverything();
        String job = accepted(client.generate(Panel.FRONT, "blue dots"));

        assertThat(cancelled()).isEqualTo("stopped");

        PackagingDocument after = client.state();
        assertThat(after.inProgress()).isFalse();
        assertThat(after.panelTextures()).isEqualTo(before.panelTextures());
        assertThat(after.lastError()).isEqualTo("The generation of front was cancelled.");
        assertThat(client.job(job).path("status").asText()).isEqualTo("cancelled");
    }

    @Test
    void cancelling_stops_all_single_panels() {
        holdEverything();
        List<String> jobs = List.of(
                accepted(client.generate(Panel.FRONT, "red stripes")),
                accepted(client.generate(Panel.BACK, "red stripes")),
                accepted(client.generate(PackagingClient.onePanel(PackageType.CYLINDER, Panel.BODY, "red stripes"))));

        assertThat(cancelled()).isEqualTo("stopped");

        assertThat(client.status().generatingPanels()).isEmpty();
        assertThat(jobs)
                .extracting(job -> client.job(job).path("status").asText())
                .containsOnly("cancelled");
    }

    @Test
    void cancelling_a_bulk_run_keeps_everything_and_what_it_brings_late_is_not_taken() {
        PackagingDocument before = client.made(client.generateAll("red stripes"));
        WatchedProvider.Held panels = provider.hold(call -> !call.isMockup());
        accepted(client.generateAll("blue dots"));
        provider.awaitCall(call -> call.says("blue dots") && call.panel().equals("front"));

        assertThat(cancelled()).isEqualTo("stopped");
        panels.release();
        PackagingDocument after = client.made(client.generate(Panel.TOP, "green leaves"));

        assertThat(prompts(after.panelTextures()).values())
                .containsOnly("red stripes", "green leaves")
                .hasSameSizeAs(before.panelTextures().values());
    }

    @Test
    void a_cancel_by_the_job_is_the_same() {
        holdEverything();
        String job = accepted(client.generateAll("red stripes"));

        Response answer = client.post("/jobs/" + job + "/cancel");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.jsonPath().getString("cancel")).isEqualTo("stopped");
        assertThat(client.status().inProgress()).isFalse();
        assertThat(client.status().lastError())
                .isEqualTo("The generation of front, back, left, right, top, bottom was cancelled.");
    }

    @Test
    void a_cancel_when_nothing_is_being_made_changes_nothing() {
        client.made(client.generate(Panel.FRONT, "red stripes"));
        String before = client.get("/packaging/state").asString();

        assertThat(cancelled()).isEqualTo("already_finished");
        assertThat(client.get("/packaging/state").asString()).isEqualTo(before);
    }

    @Test
    void a_clear_ends_all_that_is_being_made_and_leaves_a_fresh_document() {
        client.made(client.generateAll(PackageType.CYLINDER, "red stripes"));
        WatchedProvider.Held all = holdEverything();
        String front = accepted(client.generate(Panel.FRONT, "blue dots"));
        String back = accepted(client.generate(Panel.BACK, "blue dots"));

        PackagingDocument cleared = PackagingClient.parsed(client.post("/packaging/clear"), PackagingDocument.class);
        all.release();
        PackagingDocument after = client.made(client.generate(Panel.TOP, "green leaves"));

        assertFresh(cleared);
        assertThat(prompts(after.panelTextures())).isEqualTo(Map.of(Panel.TOP, "green leaves"));
        assertThat(List.of(front, back))
                .extracting(job -> client.job(job).path("status").asText())
                .containsOnly("cancelled");
    }

    @Test
    void a_clear_of_an_untouched_workspace_is_harmless() {
        assertFresh(PackagingClient.parsed(client.post("/packaging/clear"), PackagingDocument.class));
    }

    @Test
    void a_texture_can_be_taken_off_while_another_panel_is_being_made() {
        client.made(client.generateAll("red stripes"));
        WatchedProvider.Held back = holdEverything();
        accepted(client.generate(Panel.BACK, "blue dots"));

        client.delete("/packaging/panels/front/texture").then().statusCode(200);
        back.release();
        PackagingDocument after = client.idle();

        assertThat(after.panelTextures()).hasSize(5).doesNotContainKey(Panel.FRONT);
        assertThat(prompts(after.panelTextures())).containsEntry(Panel.BACK, "blue dots");
    }

    @Test
    void a_reset_brings_the_shown_shape_back_to_its_beginning_and_leaves_the_other_one() {
        PackageDimensions size = new PackageDimensions(60, 90, 60);
        PackagingDocument box = client.made(client.generateAll("red stripes"));
        client.made(client.generateAll(PackageType.CYLINDER, "blue dots"));
        client.show(PackageType.CYLINDER, size);

        PackagingDocument reset =
                PackagingClient.parsed(client.post("/packaging/reset-current-shape"), PackagingDocument.class);

        assertThat(reset.packageType()).isEqualTo(PackageType.CYLINDER);
        assertThat(reset.packageDimensions()).isEqualTo(PackageType.CYLINDER.usualDimensions());
        assertThat(reset.panelTextures()).isEmpty();
        assertThat(reset.boxState()).isEqualTo(box.boxState());
        assertThat(client.state()).isEqualTo(reset);
    }

    @Test
    void a_reset_leaves_alone_what_is_being_made() {
        WatchedProvider.Held front = holdEverything();
        accepted(client.generate(Panel.FRONT, "red stripes"));

        client.post("/packaging/reset-current-shape").then().statusCode(200);

        assertThat(client.status().generatingPanels()).containsExactly(Panel.FRONT);
        front.release();
        assertThat(client.idle().panelTextures()).containsOnlyKeys(Panel.FRONT);
    }

    @Test
    void a_reset_clears_the_flags_of_runs_whose_jobs_are_lost() {
        holdEverything();
        String job = accepted(client.generateAll("red stripes"));
        redis.execute("DEL", "job:" + job);
        assertThat(client.status().inProgress()).isTrue();

        client.post("/packaging/reset-current-shape").then().statusCode(200);

        PackagingDocument after = client.state();
        assertThat(after.inProgress()).isFalse();
        assertThat(after.bulkGenerationInProgress()).isFalse();
        assertThat(after.generatingPanels()).isEmpty();
        provider.reset();
        assertThat(client.made(client.generateAll("blue dots")).panelTextures()).hasSize(6);
    }

    private WatchedProvider.Held holdEverything() {
        return provider.hold(call -> true);
    }

    private String cancelled() {
        return client.cancel().jsonPath().getString("cancel");
    }

    private static void assertFresh(PackagingDocument document) {
        assertThat(document.packageType()).isEqualTo(PackageType.BOX);
        assertThat(document.boxState().panelTextures()).isEmpty();
        assertThat(document.cylinderState().panelTextures()).isEmpty();
        assertThat(document.boxState().dimensions()).isEqualTo(PackageType.BOX.usualDimensions());
        assertThat(document.inProgress()).isFalse();
        assertThat(document.generatingPanels()).isEmpty();
        assertThat(document.lastError()).isNull();
    }

    private static void assertBusy(Response refused) {
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("error")).isEqualTo("generation_running");
    }
}
