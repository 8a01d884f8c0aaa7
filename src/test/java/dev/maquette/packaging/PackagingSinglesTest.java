package dev.maquette.packaging;

import static dev.maquette.packaging.PackagingClient.accepted;
import static dev.maquette.packaging.PackagingClient.prompts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.http.Workspace;
import dev.maquette.packaging.shape.PackageDimensions;
import dev.maquette.packaging.shape.PackageType;
import dev.maquette.packaging.shape.Panel;
import dev.maquette.testing.WatchedProvider;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Single panels side by side: every texture lands where it was asked for, and the last request for a panel counts. */
@QuarkusTest
@TestProfile(PackagingProfile.class)
class PackagingSinglesTest {

    private static final List<Panel> BOX = PackageType.BOX.panels();

    @Inject
    PackagingStore store;

    WatchedProvider provider;

    private final PackagingClient client = new PackagingClient();

    @AfterEach
    void stopWhatRuns() {
        client.cancel();
    }

    @Test
    void of_thirty_simultaneous_generations_on_six_panels_none_is_lost_and_the_last_of_each_panel_counts() {
        WatchedProvider.Held all = provider.hold(call -> true);
        Map<String, String> promptOfJob = new ConcurrentHashMap<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 30)
                    .forEach(i -> clients.submit(() -> {
                        String prompt = "stripes number " + i;
                        promptOfJob.put(accepted(client.generate(BOX.get(i % BOX.size()), prompt)), prompt);
                    }));
        }
        assertThat(promptOfJob).hasSize(30);
        Map<Panel, String> lastOfPanel = new HashMap<>();
        // nothing has ended yet, so the runs are the requests in the order of their acceptance
        for (Run run : store.state(new Workspace(client.workspace())).runs()) {
            lastOfPanel.put(run.panelIds().getFirst(), promptOfJob.get(run.jobId()));
        }
        assertThat(client.status().generatingPanels()).containsExactlyInAnyOrderElementsOf(BOX);

        all.release();
        PackagingDocument after = client.idle();

        assertThat(prompts(after.panelTextures())).isEqualTo(lastOfPanel);
        assertThat(after.lastError()).isNull();
        assertThat(after.generatingPanels()).isEmpty();
        assertThat(promptOfJob.keySet())
                .allMatch(job -> client.job(job).path("status").asText().equals("succeeded"));
    }

    @Test
    void what_was_asked_for_earlier_and_comes_later_does_not_replace_what_was_asked_for_later() {
        WatchedProvider.Held slow = provider.hold(call -> call.says("red stripes"));
        String earlier = accepted(client.generate(Panel.FRONT, "red stripes"));
        provider.awaitCall(call -> call.says("red stripes"));
        String later = accepted(client.generate(Panel.FRONT, "blue dots"));
        client.awaitJob(later, "succeeded");

        assertThat(promptOfFront()).isEqualTo("blue dots");
        assertThat(client.status().generatingPanels()).containsExactly(Panel.FRONT);
        slow.release();
        client.awaitJob(earlier, "succeeded");

        assertThat(promptOfFront()).isEqualTo("blue dots");
        assertThat(client.status().inProgress()).isFalse();
    }

    @Test
    void what_was_asked_for_earlier_still_lands_when_the_later_request_failed() {
        WatchedProvider.Held slow = provider.hold(call -> call.says("red stripes"));
        accepted(client.generate(Panel.FRONT, "red stripes"));
        provider.refuse(call -> call.says("blue dots"));
        client.awaitJob(accepted(client.generate(Panel.FRONT, "blue dots")), "failed");

        slow.release();
        PackagingDocument after = client.idle();

        assertThat(prompts(after.panelTextures())).containsEntry(Panel.FRONT, "red stripes");
        assertThat(after.lastError()).startsWith("Failed to generate front. ");
    }

    @Test
    void a_failed_panel_keeps_its_texture_and_says_why() {
        PackagingDocument before = client.made(client.generate(Panel.FRONT, "red stripes"));
        provider.refuse(call -> call.says("blue dots"));

        PackagingDocument after = client.ended(client.generate(Panel.FRONT, "blue dots"));

        assertThat(after.panelTextures()).isEqualTo(before.panelTextures());
        assertThat(after.lastError()).startsWith("Failed to generate front. ").contains("blocked");
    }

    @Test
    void a_panel_that_fails_keeps_no_other_from_landing_and_is_still_told() {
        provider.refuse(call -> call.panel().equals("left"));
        WatchedProvider.Held leftCall = provider.hold(call -> call.panel().equals("left"));
        WatchedProvider.Held rightCall = provider.hold(call -> call.panel().equals("right"));
        String left = accepted(client.generate(Panel.LEFT, "red stripes"));
        accepted(client.generate(Panel.RIGHT, "red stripes"));
        leftCall.release();
        client.awaitJob(left, "failed");

        rightCall.release();
        PackagingDocument after = client.idle();

        assertThat(after.panelTextures()).containsOnlyKeys(Panel.RIGHT);
        assertThat(after.lastError()).startsWith("Failed to generate left. ");
    }

    @Test
    void a_texture_lands_on_the_shape_that_it_was_asked_for_whatever_is_shown_meanwhile() {
        WatchedProvider.Held top = provider.hold(call -> call.panel().equals("top"));
        accepted(client.generate(Panel.TOP, "red stripes"));

        client.show(PackageType.CYLINDER);
        assertThat(client.texture(Panel.TOP).statusCode()).isEqualTo(404);
        top.release();
        PackagingDocument after = client.idle();

        assertThat(after.packageType()).isEqualTo(PackageType.CYLINDER);
        assertThat(after.panelTextures()).isEmpty();
        assertThat(after.cylinderState().panelTextures()).isEmpty();
        assertThat(prompts(after.boxState().panelTextures())).isEqualTo(Map.of(Panel.TOP, "red stripes"));
        assertThat(client.texture(Panel.TOP).statusCode()).isEqualTo(404);
        client.show(PackageType.BOX);
        assertThat(client.texture(Panel.TOP).statusCode()).isEqualTo(200);
    }

    @Test
    void a_bulk_run_lands_on_the_shape_that_it_was_asked_for_whatever_is_shown_meanwhile() {
        WatchedProvider.Held body = provider.hold(call -> call.panel().equals("body"));
        accepted(client.generateAll(PackageType.CYLINDER, "red stripes"));

        client.show(PackageType.BOX);
        body.release();
        PackagingDocument after = client.idle();

        assertThat(after.panelTextures()).isEmpty();
        assertThat(after.cylinderState().panelTextures()).containsOnlyKeys(PackageType.CYLINDER.panels());
    }

    @Test
    void the_same_panel_of_two_shapes_is_two_panels() {
        WatchedProvider.Held all = provider.hold(call -> true);
        accepted(client.generate(Panel.TOP, "red stripes"));
        accepted(client.generate(PackagingClient.onePanel(PackageType.CYLINDER, Panel.TOP, "blue dots")));

        all.release();
        PackagingDocument after = client.idle();

        assertThat(prompts(after.boxState().panelTextures())).isEqualTo(Map.of(Panel.TOP, "red stripes"));
        assertThat(prompts(after.cylinderState().panelTextures())).isEqualTo(Map.of(Panel.TOP, "blue dots"));
    }

    @Test
    void a_size_that_is_changed_meanwhile_stays_and_the_texture_says_for_which_size_it_was_made() {
        PackageDimensions larger = new PackageDimensions(200, 300, 200);
        WatchedProvider.Held front = provider.hold(call -> true);
        accepted(client.generate(Panel.FRONT, "red stripes"));

        client.show(PackageType.BOX, larger);
        front.release();
        PackagingDocument after = client.idle();

        assertThat(after.packageDimensions()).isEqualTo(larger);
        PanelTexture texture = after.panelTextures().get(Panel.FRONT);
        assertThat(texture.dimensions().width()).isEqualTo(100);
        assertThat(texture.dimensions().height()).isEqualTo(150);
    }

    private String promptOfFront() {
        return client.texture(Panel.FRONT).jsonPath().getString("prompt");
    }
}
